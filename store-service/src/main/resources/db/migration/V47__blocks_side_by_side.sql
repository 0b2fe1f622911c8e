-- Blocks whose numbers tell their time and whom they are of first, so that those of one day and one pair of parties lie side by
-- side. In a table of their own: a store of the version before goes on with its own numbers in its own table, which nobody else
-- reads, and which a later version drops. Reports that are there are laid into these by the next migration.
create table agreement_block (
    block bigint not null,
    report_id text not null,
    parties bigint not null,
    sole_organisation int not null,
    time bigint not null,
    -- What is asked of each is read from the index.
    primary key (block, report_id) include (parties, sole_organisation, time)
);
comment on table agreement_block is 'Where reports of one agreement find each other; see pactwire.store.agreement.merge.Blocks';
comment on column agreement_block.parties is 'see pactwire.store.agreement.merge.PartyCard';
comment on column agreement_block.sole_organisation is 'see pactwire.store.agreement.merge.PartyCard';
comment on column agreement_block.time is 'see pactwire.store.agreement.merge.TimeCard';
comment on table agreement_report_block is 'Of the version before; not read';
