-- What could not be processed, and what operators decided about it. The bytes stay in Kafka; a replay leaves this alone.
create table dead_letter (
    topic text not null,
    partition int not null,
    position bigint not null,
    source text not null,
    key text,
    reason text not null,
    alike text not null,
    first_bytes text not null,
    size int not null,
    at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'ordered', 'redriven', 'discarded')),
    batch bigint,
    note text,
    decided_at timestamptz,
    primary key (topic, partition, position)
);
comment on column dead_letter.position is 'Its offset in the dead-letter topic';
comment on column dead_letter.source is 'The topic it came from, and goes back to';
comment on column dead_letter.alike is 'Equal for letters that died of the same cause';
comment on column dead_letter.state is 'ordered: an operator wants it redriven, and it will be';
comment on column dead_letter.batch is 'The Kafka transaction that redrives it; see pactwire.store.ops.deadletter.Redrive';
create index dead_letter_by_state on dead_letter (state, at desc);
create index dead_letter_of_batch on dead_letter (batch) where batch is not null;
