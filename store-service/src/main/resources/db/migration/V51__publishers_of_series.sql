-- Series are filtered by publisher where their origins are: as facets, hundreds of a series that all report on were laid into an
-- index anew whenever the next one reported. Facets of that kind go when their series is told further.
create index series_origin_of_publisher on series_origin (publisher, series_id);
