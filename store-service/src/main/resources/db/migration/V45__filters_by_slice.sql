-- One index over all years meets what is common in any of them in every question: a word of the years 2016 to 2020 is compared
-- with each quarter since, row by row. So the index is one of eight, by slices of time of 512 days; every eighth slice shares one.
-- A row is in one of them, as it was in the one before; within a slice pages are looked for by months, without quarters; see
-- pactwire.store.query.LatestRows.
create function slice_of(day date) returns int immutable parallel safe language sql
return (day - date '2000-01-01') >> 9;

create function monthly_facets(facets text[], day date) returns text[] immutable parallel safe language sql
return facets || ('month:' || extract(year from day)::int::text || '-' || extract(month from day)::int::text);

-- Statistics of theirs would be of some years only: estimates come from the columns (V1, V40). Rows that wait to be merged into an
-- index are read by every question, so that eight of them keep a quarter each of what the one kept.
do $$
declare
    name text;
begin
    foreach name in array array['article', 'agreement', 'metric', 'series'] loop
        for part in 0..7 loop
            execute format('create index %1$s_by_slice_%2$s on %1$s using gin (monthly_facets(facets, sort_date), search)'
                ' with (gin_pending_list_limit = 1024) where slice_of(sort_date) & 7 = %2$s', name, part);
            execute format('alter index %s_by_slice_%s alter column 1 set statistics 0', name, part);
        end loop;
    end loop;
end $$;

-- Last: until then a store that runs beside this reads by them.
drop index article_by_month, agreement_by_month, metric_by_month, series_by_month;
