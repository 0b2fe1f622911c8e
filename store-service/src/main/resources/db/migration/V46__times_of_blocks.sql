-- When each block's report is of, in 64 bits: of the same parties most reports are of other days.
-- Null of reports stored before, which are read as they always were, until a replay.
alter table agreement_report_block add column time bigint;
comment on column agreement_report_block.time is 'see pactwire.store.agreement.merge.TimeCard';
