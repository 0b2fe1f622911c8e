-- The one sequence behind every subscription. Its numbers become visible in their order, because all writers of agreements
-- and metrics take turns (pactwire.store.Projections). A trigger writes it, so no row changes without a number.
create table change (
    seq bigint generated always as identity primary key,
    kind text not null,
    id text not null,
    at timestamptz not null default now(),
    old_facets text[],
    old_sort_date date,
    old_confidence real,
    old_search tsvector,
    new_facets text[],
    new_sort_date date,
    new_confidence real,
    new_search tsvector,
    document json not null
);
comment on column change.old_facets is 'Before: null for a row that is new. Whether a change is new, an update or a withdrawal depends on who asks: a row that no longer passes a filter is withdrawn for that filter';
comment on column change.document is 'After; for a row that is gone, before';

create table change_horizon (seq bigint not null);
comment on table change_horizon is 'Changes up to and including this number are no longer kept: who stands before it must start over';
insert into change_horizon values (0);

create function record_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into change (kind, id, new_facets, new_sort_date, new_confidence, new_search, document)
        values (tg_table_name, new.id, new.facets, new.sort_date, new.confidence, new.search, new.document);
    elsif tg_op = 'UPDATE' then
        insert into change (kind, id, old_facets, old_sort_date, old_confidence, old_search,
            new_facets, new_sort_date, new_confidence, new_search, document)
        values (tg_table_name, new.id, old.facets, old.sort_date, old.confidence, old.search,
            new.facets, new.sort_date, new.confidence, new.search, new.document);
    else
        insert into change (kind, id, old_facets, old_sort_date, old_confidence, old_search, document)
        values (tg_table_name, old.id, old.facets, old.sort_date, old.confidence, old.search, old.document);
    end if;
    return null;
end $$;

create trigger agreement_changed after insert or update or delete on agreement
    for each row execute function record_change();
create trigger metric_changed after insert or update or delete on metric
    for each row execute function record_change();
