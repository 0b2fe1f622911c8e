-- Rows derived from the topics; all of them may be emptied and built again by a replay.
--
-- What can be listed has the same five columns, so that one query answers all listings: id, sort_date and id as the order,
-- facets ('party:rus', 'status:signed', …) and search as the filter, and document as the answer. Documents are json, not
-- jsonb: nobody looks inside them here, and json keeps them as they were written.

create table article (
    id text primary key,
    sort_date date not null,
    facets text[] not null,
    search tsvector not null,
    confidence real not null default 1,
    document json not null,
    content json not null,
    source text not null,
    fingerprint bigint not null
);
comment on column article.sort_date is 'First day the article may be of; 0001-01-01 where nobody knows';
comment on column article.document is 'ArticleSummary';
comment on column article.content is 'CleanArticle as it came';
comment on column article.source is 'Who published it: name, else host, else the article itself';
create index article_in_order on article (sort_date desc, id desc);
create index article_filter on article using gin (facets, search);

create table article_rejection (
    article_id text primary key,
    document json not null
);
comment on table article_rejection is 'ArticleRejected as it came, until the article comes back clean';

-- Each event topic tells the reading by itself, so that its rows need nothing from another topic.
create table reading (
    article_id text not null,
    kind text not null check (kind in ('agreement', 'metric')),
    document json not null,
    primary key (article_id, kind)
);
comment on column reading.document is 'ArticleRead as it came';

create table agreement_report (
    id text primary key,
    article_id text not null,
    agreement_id text,
    document json not null
);
comment on table agreement_report is 'AgreementFound as it came: one article''s word of an agreement';
comment on column agreement_report.agreement_id is 'The agreement that the report is one of';
create index agreement_report_of_article on agreement_report (article_id);
create index agreement_report_of_agreement on agreement_report (agreement_id);

create table agreement (
    id text primary key,
    sort_date date not null,
    facets text[] not null,
    search tsvector not null,
    confidence real not null,
    document json not null
);
create index agreement_in_order on agreement (sort_date desc, id desc);
create index agreement_filter on agreement using gin (facets, search);

create table metric (
    id text primary key,
    article_id text not null,
    sort_date date not null,
    facets text[] not null,
    search tsvector not null,
    confidence real not null,
    document json not null
);
comment on column metric.document is 'MetricFound as it came';
create index metric_of_article on metric (article_id);
create index metric_in_order on metric (sort_date desc, id desc);
create index metric_filter on metric using gin (facets, search);

-- Filters are many and skewed: the planner needs to know more than a hundred of them to choose between walking the order
-- and intersecting the filter.
alter table article alter column facets set statistics 1000;
alter table agreement alter column facets set statistics 1000;
alter table metric alter column facets set statistics 1000;
