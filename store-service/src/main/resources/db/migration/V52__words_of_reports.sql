-- What is found by parties, time and two words is mostly of another title: a report's words, beside it, tell that without its
-- document. Null of reports stored before, which are read as they always were.
alter table agreement_report add column words bytea;
comment on column agreement_report.words is 'see pactwire.store.agreement.merge.WordCard';

-- A store of the version before, which runs beside this one during an upgrade, may write another reading and leave the words there.
create function forget_words() returns trigger language plpgsql as $$
begin
    new.words = null;
    return new;
end $$;
create trigger words_of_another_reading before update of document on agreement_report
    for each row when (new.words is not distinct from old.words and new.document::text <> old.document::text)
    execute function forget_words();
