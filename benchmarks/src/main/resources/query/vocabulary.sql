-- What rows are made of: chance, words, sentences, texts, whom they are about. All of it is decided by numbers, so that
-- every run fills the same rows. Temporary tables would be of one connection; filling takes several.
create schema if not exists filling;

-- From 0 to 1, decided by a row's number and a salt.
create or replace function filling.chance(n bigint, salt int) returns float8 immutable parallel safe language sql as
$$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992 $$;

-- From 0 to n - 1, the k-th about k times as rare as the first (Zipf's law).
create or replace function filling.zipf(u float8, n int) returns int immutable parallel safe language sql as
$$ select floor(exp(u * ln(n + 1)))::int - 1 $$;

create or replace function filling.pick(u float8, words text[]) returns text immutable parallel safe language sql as
$$ select words[1 + filling.zipf(u, array_length(words, 1))] $$;

-- Two thirds arrive in the order of their days, as from feeds; the rest at random, as from archives. Ten years, growing.
create or replace function filling.day(article bigint, articles bigint) returns date immutable parallel safe language sql as
$$ select date '2016-01-01' + floor(3652 * power(case when filling.chance(article, 1) < 0.67
    then article::float8 / articles else filling.chance(article, 2) end, 0.8))::int $$;

-- What was written of only for a time.
create or replace function filling.topic(day date, u float8) returns text immutable parallel safe language sql as
$$ select case
    when day between '2020-03-01' and '2021-12-31' and u < 0.2 then ' during the pandemic'
    when day between '2016-06-24' and '2020-01-31' and u < 0.04 then ' after brexit'
    when day between '2022-07-01' and '2023-07-31' and u < 0.06 then ' under the grain corridor'
    else '' end $$;

drop table if exists filling.word, filling.sentence, filling.body, filling.party;

create table filling.word (k int primary key, word text not null);
insert into filling.word
select k, coalesce((string_to_array('trade gas energy oil pipeline investment export security supply science culture tourism ' ||
    'defence space satellite railway port customs tax health vaccine grain fishery bank payment currency nuclear reactor ' ||
    'uranium climate forest water education student research laboratory border extradition transit aviation shipping ' ||
    'visa fertiliser lithium hydrogen copper', ' '))[k + 1],
    -- Words that no stemmer shortens and no list of stop words has.
    'q' || translate(to_char(k, 'FM99999'), '0123456789', 'abcdfghjkz') || 'ova')
from generate_series(0, 19999) as k;

create table filling.sentence (n int primary key, subject text not null, text text not null, search tsvector not null);
insert into filling.sentence
select n, subject, text, to_tsvector('english', text)
from (select n, max(word) filter (where i = 1) || ' and ' || max(word) filter (where i = 2) as subject,
        'The two sides said that cooperation in ' || string_agg(word, ' ' order by i) || ' would grow' as text
    from generate_series(0, 99999) as n, generate_series(1, 9) as i,
        lateral (select word from filling.word where k = filling.zipf(filling.chance(n * 16 + i, 3), 20000)) as chosen
    group by n) as made;

create table filling.body (n int primary key, text text not null, search tsvector not null);
insert into filling.body
select n, text, to_tsvector('english', text)
from (select n, string_agg(text, '. ' order by i) as text
    from generate_series(0, 29999) as n, generate_series(1, 10) as i,
        lateral (select text from filling.sentence
            where sentence.n = floor(filling.chance(n * 16 + i, 4) * 100000)::int) as chosen
    group by n) as made;

-- 0 to 194 are states, the first ones party to most; then companies.
create table filling.party (k int primary key, json json not null, facets text[] not null);
analyze filling.word, filling.sentence, filling.body;
