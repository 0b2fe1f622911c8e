-- Blocks with reports by number: half the bytes of an id, in the table and in its index. Times of blocks are others as well (see
-- pactwire.store.agreement.merge.Lifetimes), so this is a table of its own beside the one that a store of the version before goes
-- on with, which nobody else reads, and which a later version drops. Reports that are there are laid into it by the next migration.
alter table agreement_report add column number bigint generated always as identity;
create unique index agreement_report_by_number on agreement_report (number);
comment on column agreement_report.number is 'Stands for the id in report_block';

create table report_block (
    block bigint not null,
    report bigint not null,
    parties bigint not null,
    time bigint not null,
    sole_organisation int not null,
    -- What is asked of each is read from the index.
    primary key (block, report) include (parties, time, sole_organisation)
);
comment on table report_block is 'Where reports of one agreement find each other; see pactwire.store.agreement.merge.Blocks';
comment on column report_block.report is 'see agreement_report.number';
comment on column report_block.parties is 'see pactwire.store.agreement.merge.PartyCard';
comment on column report_block.time is 'see pactwire.store.agreement.merge.TimeCard';
comment on column report_block.sole_organisation is 'see pactwire.store.agreement.merge.PartyCard';
alter table report_block set (
    autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02
);
comment on table agreement_block is 'Of the version before; not read';

-- A sample of hundreds of thousands of rows, for what is filtered by: at every tenth more it was a tenth of what PostgreSQL did.
alter table metric set (autovacuum_analyze_scale_factor = 0.3);
