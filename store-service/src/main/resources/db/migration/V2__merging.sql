-- Reports of one agreement find each other by the blocks they share; see pactwire.store.agreement.merge.Blocks.
alter table agreement_report
    add column blocks text[] not null default '{}',
    add column joined json;
comment on column agreement_report.joined is 'Why it is part of its agreement: with whom, how surely, for what reason';
create index agreement_report_blocks on agreement_report using gin (blocks);

-- Decided by operators, so it is no projection: a replay leaves it alone, and report ids stay what they are.
create table separation (
    one text not null,
    other text not null,
    reason text not null,
    decided_at timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);
comment on table separation is 'Pairs of reports that are of different agreements, whatever they look like';
