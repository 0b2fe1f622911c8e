-- A quarter of what was common once holds tens of thousands of rows; a page needs a few. So pages are looked for in the months of
-- the latest quarters that have any; see pactwire.store.query.LatestRows. Quarters stay: empty ones are passed over by them, and a
-- store of the version before asks for nothing else.
create or replace function timed_facets(facets text[], day date) returns text[] immutable parallel safe language sql
return facets || array[
    'quarter:' || extract(year from day)::int::text || '-' || extract(quarter from day)::int::text,
    'month:' || extract(year from day)::int::text || '-' || extract(month from day)::int::text];

-- The old ones go last: until then a store that runs beside this reads by them.
create index article_by_month on article using gin (timed_facets(facets, sort_date), search);
create index agreement_by_month on agreement using gin (timed_facets(facets, sort_date), search);
create index metric_by_month on metric using gin (timed_facets(facets, sort_date), search);
create index series_by_month on series using gin (timed_facets(facets, sort_date), search);
alter index article_by_month alter column 1 set statistics 1000;
alter index agreement_by_month alter column 1 set statistics 1000;
alter index metric_by_month alter column 1 set statistics 1000;
alter index series_by_month alter column 1 set statistics 1000;
drop index article_filter, agreement_filter, metric_filter, series_filter;
