-- Blocks by the hash of what was a text, and a row each: a poll looks for thousands of them at once, and a GIN index over
-- arrays asks of each row that it finds about each of them. Reports that are there have none until a replay.
alter table agreement_report drop column blocks;

create table agreement_report_block (
    block bigint not null,
    report_id text not null,
    primary key (block, report_id)
);
comment on table agreement_report_block is 'Where reports of one agreement find each other; see pactwire.store.agreement.merge.Blocks';
