-- Changes are written once a statement and not once a row; a row that is written as it was is no change.
-- contract: a store of an earlier version calls nothing of what goes here; its rows are seen by the new triggers.
drop trigger agreement_changed on agreement;
drop trigger metric_changed on metric;
drop function record_change();

create function record_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into change (kind, id, new_facets, new_sort_date, new_confidence, new_search, document)
        select tg_table_name, id, facets, sort_date, confidence, search, document from new_rows;
    elsif tg_op = 'UPDATE' then
        insert into change (kind, id, old_facets, old_sort_date, old_confidence, old_search,
            new_facets, new_sort_date, new_confidence, new_search, document)
        select tg_table_name, id, was.facets, was.sort_date, was.confidence, was.search,
            now.facets, now.sort_date, now.confidence, now.search, now.document
        from old_rows was join new_rows now using (id)
        where was.document::text <> now.document::text or was.facets <> now.facets
            or was.sort_date <> now.sort_date or was.confidence <> now.confidence or was.search <> now.search;
    else
        insert into change (kind, id, old_facets, old_sort_date, old_confidence, old_search, document)
        select tg_table_name, id, facets, sort_date, confidence, search, document from old_rows;
    end if;
    return null;
end $$;

create trigger agreement_new after insert on agreement
    referencing new table as new_rows for each statement execute function record_changes();
create trigger agreement_updated after update on agreement
    referencing old table as old_rows new table as new_rows for each statement execute function record_changes();
create trigger agreement_withdrawn after delete on agreement
    referencing old table as old_rows for each statement execute function record_changes();
create trigger metric_new after insert on metric
    referencing new table as new_rows for each statement execute function record_changes();
create trigger metric_updated after update on metric
    referencing old table as old_rows new table as new_rows for each statement execute function record_changes();
create trigger metric_withdrawn after delete on metric
    referencing old table as old_rows for each statement execute function record_changes();

-- A series is told further by what comes, without reading what it has: its row holds what that needs, and figures that ought
-- to agree find each other. Series of an earlier version are told anew once, when their next figure comes.
alter table series add column state json;
comment on column series.state is 'What telling it further needs; see pactwire.store.metric.SeriesTelling';
-- Most tellings change the document alone: room for it on the same page spares all indexes.
alter table series set (fillfactor = 70);

alter table metric
    add column bucket text,
    add column low numeric,
    add column high numeric;
comment on column metric.bucket is 'Period, nature and direction: figures of a series that share it should not contradict each other; empty without a period, null for a figure of an earlier version';
comment on column metric.low is 'No less makes the statement true; null for none';
comment on column metric.high is 'No more makes the statement true; null for none';
drop index metric_of_series;
create index metric_of_series on metric (series_id, bucket);

create table series_origin (
    series_id text not null,
    publisher text not null,
    fingerprint bigint not null,
    part text not null,
    primary key (series_id, publisher, fingerprint)
);
comment on table series_origin is 'Where the figures of a series come from; see pactwire.store.metric.SeriesSources';
comment on column series_origin.publisher is 'In lower case; an article that is not stored yet stands for itself';
comment on column series_origin.part is 'Equal for origins that count as one source';
