-- Reports that are connected by pairs that may be of one agreement, by one step or more, carry the same id. A new report looks for
-- its neighbours in the blocks; whom these are connected with need not be looked for again.
-- Null of reports stored before, which look for their neighbours once, when a new one meets them.
alter table agreement_report add column component text;
comment on column agreement_report.component is 'see pactwire.store.agreement.Components';
create index agreement_report_by_component on agreement_report (component);
