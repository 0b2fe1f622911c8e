create or replace function filling.agreement(first bigint, last bigint, articles bigint, per_article int)
returns table (i bigint, id text, sort_date date, facets text[], search tsvector, confidence real, document json)
stable language sql as $$
select i, md5('a' || i), day, array['context:' || context, 'instrument:' || instrument] || one.facets
        || coalesce(other.facets, '{}') || coalesce(third.facets, '{}')
        || array['source:' || source, 'status:' || status],
    to_tsvector('english', title) || sentence.search || to_tsvector('english', topic), confidence,
    json_build_object('id', md5('a' || i), 'title', title, 'instrument', instrument, 'status', status,
        'parties', case when third.k is not null then json_build_array(one.json, other.json, third.json)
            when other.k is not null then json_build_array(one.json, other.json) else json_build_array(one.json) end,
        'contexts', json_build_array(context), 'signed', json_build_object('date', day, 'precision', 'day'),
        'articleId', md5('t' || article),
        'evidence', json_build_object('start', 0, 'end', length(sentence.text || topic), 'text', sentence.text || topic),
        'plover', 'AGREE', 'cameo', '057', 'confidence', confidence, 'reportCount', 1 + (i % 7 = 0)::int,
        'sources', 1 + (i % 7 = 0)::int,
        'firstSeen', json_build_object('date', day, 'precision', 'day', 'basis', 'json-ld'),
        'lastSeen', json_build_object('date', day, 'precision', 'day', 'basis', 'json-ld'),
        'history', json_build_array(json_build_object('status', status, 'date', day, 'report', md5('a' || i))))
from (select i, i / per_article as article,
        filling.day(i / per_article, articles) - filling.zipf(filling.chance(i, 50), 60) as day,
        filling.topic(filling.day(i / per_article, articles), filling.chance(i, 51)) as topic,
        'source ' || filling.zipf(filling.chance(i / per_article, 11), 3000) as source,
        filling.pick(filling.chance(i, 53), array['signed', 'agreed', 'announced', 'planned', 'negotiating', 'concluded',
            'ratified', 'extended', 'terminated', 'suspended', 'rejected']) as status,
        filling.pick(filling.chance(i, 54), array['agreement', 'memorandum', 'contract', 'deal', 'joint_statement',
            'protocol', 'treaty', 'framework_agreement', 'plan', 'declaration', 'letter_of_intent', 'pact', 'other'])
            as instrument,
        filling.pick(filling.chance(i, 55), array['trade', 'energy', 'defence', 'finance', 'technology', 'transport',
            'security', 'space', 'investment', 'education', 'culture', 'health', 'agriculture', 'nuclear',
            'environment', 'migration', 'other']) as context,
        filling.zipf(filling.chance(i, 56), 195) as p1,
        case when filling.chance(i, 57) < 0.9 then filling.zipf(filling.chance(i, 58), 30000) end as p2,
        case when filling.chance(i, 59) < 0.15 then filling.zipf(filling.chance(i, 60), 195) end as p3,
        floor(filling.chance(i, 61) * 100000)::int as n,
        (0.5 + floor(filling.chance(i, 62) * 50) / 100)::real as confidence
    from generate_series(first, last) as i) as made
join filling.sentence sentence using (n)
cross join lateral (select instrument || ' on ' || sentence.subject as title) as named
join filling.party one on one.k = p1
left join filling.party other on other.k = p2 and p2 <> p1
left join filling.party third on third.k = p3 and p3 <> p1 and p3 is distinct from p2 and other.k is not null $$;
