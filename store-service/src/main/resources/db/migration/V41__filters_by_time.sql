-- What is rare now and was common once ("pandemic") is found neither by walking the order from the latest row, nor soon by
-- gathering all that match. So the filter's index knows quarters as well, and pages are looked for in them, latest first;
-- see pactwire.store.query.Listing.
-- The casts to text keep it such that the planner puts its body in its place.
create function timed_facets(facets text[], day date) returns text[] immutable parallel safe language sql
return facets || ('quarter:' || extract(year from day)::int::text || '-' || extract(quarter from day)::int::text);

drop index article_filter, agreement_filter, metric_filter, series_filter;
create index article_filter on article using gin (timed_facets(facets, sort_date), search);
create index agreement_filter on agreement using gin (timed_facets(facets, sort_date), search);
create index metric_filter on metric using gin (timed_facets(facets, sort_date), search);
create index series_filter on series using gin (timed_facets(facets, sort_date), search);
alter index article_filter alter column 1 set statistics 1000;
alter index agreement_filter alter column 1 set statistics 1000;
alter index metric_filter alter column 1 set statistics 1000;
alter index series_filter alter column 1 set statistics 1000;
