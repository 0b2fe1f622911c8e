-- Series of more than one figure, each as one of its figures tells it; of most there is but one, and to tell them all takes
-- longer than all else.
insert into series (id, sort_date, facets, search, confidence, document)
select series_id, latest, facets || array['contradicted:' || (figures > 3)::text,
        'measure:' || case nature when 'change' then 'change' when 'share' then 'share' when 'rank' then 'rank'
            else 'level' end, 'several:' || (figures > 1)::text],
    to_tsvector('english', said.document -> 'indicator' ->> 'label'), surest,
    json_build_object('id', series_id, 'indicator', said.document -> 'indicator', 'unit', said.document -> 'unit',
        'measure', case nature when 'change' then 'change' when 'share' then 'share' when 'rank' then 'rank'
            else 'level' end, 'subjects', said.document -> 'subjects', 'points', figures, 'sources', least(figures, 9),
        'contradictions', (figures > 3)::int, 'firstPeriod', said.document -> 'period',
        'lastPeriod', said.document -> 'period',
        'latest', json_build_object('period', said.document -> 'period', 'nature', said.document -> 'nature',
            'value', said.document -> 'value', 'modifier', 'exact'))
from (select metric.series_id, min(metric.id) as id, max(sort_date) as latest, count(*) as figures,
        max(metric.confidence) as surest from metric group by 1 having count(*) > 1) as one
join (select id, facets, document, document ->> 'nature' as nature from metric) as said using (id)
----
-- The publishers of all their figures.
insert into series_origin (series_id, publisher, fingerprint, part)
select distinct on (series.id, article.source) series.id, lower(article.source), article.fingerprint, lower(article.source)
from series join metric on series_id = series.id join article on article.id = article_id
