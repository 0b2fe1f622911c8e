-- The parties of each block's report in 64 bits: what can be of one agreement is told without reading the report.
-- Null of reports stored before, which are read as they always were, until a replay.
alter table agreement_report_block add column parties bigint;
comment on column agreement_report_block.parties is 'see pactwire.store.agreement.merge.PartyCard';
