-- Figures of one indicator, its subjects and unit, over periods.
alter table metric add column series_id text not null default '';
create index metric_of_series on metric (series_id);

create table series (
    id text primary key,
    sort_date date not null,
    facets text[] not null,
    search tsvector not null,
    confidence real not null,
    document json not null
);
comment on column series.sort_date is 'When the latest of its figures was published';
create index series_in_order on series (sort_date desc, id desc);
create index series_filter on series using gin (facets, search);
alter table series alter column facets set statistics 1000;
