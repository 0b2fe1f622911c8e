-- The rows :first to :last of each table, as the projections write them. Statements are parted by lines of dashes.
insert into article (id, sort_date, facets, search, document, content, source, fingerprint)
select md5('t' || i), day, array['language:en', 'source:' || lower(source)],
    setweight(to_tsvector('english', title), 'A') || body.search || to_tsvector('english', topic),
    json_build_object('id', md5('t' || i), 'title', title, 'url', 'https://example.org/' || i, 'sourceName', source,
        'language', 'en', 'published', json_build_object('date', day, 'precision', 'day', 'basis', 'json-ld'),
        'words', 160),
    json_build_object('articleId', md5('t' || i), 'contentHash', md5('t' || i), 'url', 'https://example.org/' || i,
        'title', title, 'sourceName', source, 'language', 'en',
        'published', json_build_object('date', day, 'precision', 'day', 'basis', 'json-ld'), 'text', body.text || topic,
        'paragraphs', json_build_array(json_build_object('start', 0, 'end', length(body.text || topic))),
        'removed', '[]'::json, 'fingerprint', i, 'rules', 'bench'),
    source, hashint8extended(i, 99)
from (select i, day, filling.topic(day, filling.chance(i, 10)) as topic,
        'Source ' || filling.zipf(filling.chance(i, 11), 3000) as source,
        'States agree on ' || headline.subject as title, floor(filling.chance(i, 13) * 30000)::int as n
    from (select i, filling.day(i, :articles) as day, floor(filling.chance(i, 12) * 100000)::int as h
        from generate_series(:first, :last) as i) as dated
    join filling.sentence headline on headline.n = h) as made
join filling.body body using (n)
----
insert into reading (article_id, kind, document)
select md5('t' || i), kind, json_build_object('articleId', md5('t' || i), 'contentHash', md5('t' || i),
    'published', json_build_object('date', filling.day(i, :articles), 'precision', 'day', 'basis', 'json-ld'),
    'eventIds', '[]'::json, 'rules', 'bench')
from generate_series(:first, :last) as i, unnest(array['agreement', 'metric']) as kind
----
-- Each article tells of :perArticle agreements; every seventh is told of by two articles.
insert into agreement_report (id, article_id, agreement_id, document)
select id, document ->> 'articleId', md5('a' || i), (document::jsonb - 'reportCount' - 'sources' - 'history'
    - 'firstSeen' - 'lastSeen' || '{"rules": "bench"}')::json
from filling.agreement(:first, :last, :articles, :perArticle)
----
insert into agreement_report (id, article_id, agreement_id, document)
select md5('r' || i), md5('t' || floor(filling.chance(i, 40) * :articles)::bigint), md5('a' || i),
    (document::jsonb - 'reportCount' - 'sources' - 'history' - 'firstSeen' - 'lastSeen'
        || jsonb_build_object('rules', 'bench', 'id', md5('r' || i),
            'articleId', md5('t' || floor(filling.chance(i, 40) * :articles)::bigint)))::json
from filling.agreement(:first, :last, :articles, :perArticle)
where i % 7 = 0
----
insert into agreement (id, sort_date, facets, search, confidence, document)
select id, sort_date, facets, search, confidence, document
from filling.agreement(:first, :last, :articles, :perArticle)
----
insert into metric (id, article_id, series_id, sort_date, facets, search, confidence, document)
select md5('m' || i), md5('t' || article),
    md5(indicator || unit || (subject.json ->> 'name') || coalesce(other.json ->> 'name', '') || measure),
    day, array['indicator:' || indicator, 'nature:' || nature] || subject.facets || coalesce(other.facets, '{}')
        || case when period is null then '{}' else array['period:' || lower(period)] end || ('unit:' || lower(unit)),
    sentence.search || to_tsvector('english', replace(indicator, '_', ' ') || topic), confidence,
    json_build_object('id', md5('m' || i), 'articleId', md5('t' || article),
        'indicator', case when coded then json_build_object('code', indicator, 'label', replace(indicator, '_', ' '))
            else json_build_object('label', indicator) end,
        'value', round((exp(filling.chance(i, 33) * 23))::numeric, 1), 'unit', unit, 'modifier', 'exact',
        'nature', nature, 'period', period,
        'subjects', case when other.k is null then json_build_array(subject.json)
            else json_build_array(subject.json, other.json) end,
        'evidence', json_build_object('start', 0, 'end', length(sentence.text || topic),
            'text', sentence.text || topic),
        'confidence', confidence, 'rules', 'bench')
from (select i, article, day, filling.topic(day, filling.chance(i, 20)) as topic, coded, nature,
        case nature when 'change' then 'change' when 'share' then 'share' when 'rank' then 'rank' else 'level' end
            as measure,
        case when coded then (array['bilateral_trade', 'gdp', 'exports', 'imports', 'investment', 'oil_production',
                'gas_supply', 'inflation', 'trade_balance', 'debt'])[1 + k] else 'label ' || k end as indicator,
        case when nature in ('change', 'share') then 'percent'
            else filling.pick(filling.chance(i, 24), array['USD', 'percent', 'EUR', 'person', 't', 'm3', 'bbl', 'CNY',
                'RUB', 'kWh', 'ha', 'km', 'GBP', 'vehicle', 'student', 'flight', 'visa', 'well', 'dose', 'reactor']) end
            as unit,
        case when filling.chance(i, 25) < 0.2 then null
            when filling.chance(i, 25) < 0.3 then to_char(day, 'YYYY-"Q"Q')
            else (extract(year from day)::int - filling.zipf(filling.chance(i, 26), 12))::text end as period,
        filling.zipf(filling.chance(i, 27), 30000) as s,
        case when filling.chance(i, 28) < 0.35 then filling.zipf(filling.chance(i, 29), 195) end as o,
        floor(filling.chance(i, 30) * 100000)::int as n,
        (0.5 + floor(filling.chance(i, 31) * 50) / 100)::real as confidence
    from (select i, i / :metricsPerArticle as article, filling.day(i / :metricsPerArticle, :articles) as day,
            filling.chance(i, 21) < 0.5 as coded,
            filling.zipf(filling.chance(i, 22), case when filling.chance(i, 21) < 0.5 then 10 else 20000 end) as k,
            filling.pick(filling.chance(i, 23), array['actual', 'change', 'share', 'forecast', 'target', 'rank'])
                as nature
        from generate_series(:first, :last) as i) as numbered) as made
join filling.sentence sentence using (n)
join filling.party subject on subject.k = s
left join filling.party other on other.k = o and o <> s
