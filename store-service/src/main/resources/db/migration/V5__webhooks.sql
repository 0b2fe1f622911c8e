-- Subscriptions and what became of each delivery: no projections, a replay leaves them alone.
create table webhook (
    id text primary key,
    url text not null,
    kind text not null check (kind in ('agreement', 'metric')),
    filter json not null,
    secret text not null,
    former_secret text,
    former_secret_until timestamptz,
    cursor bigint not null,
    state text not null default 'enabled' check (state in ('enabled', 'disabled')),
    reason text,
    failures int not null default 0,
    failing_since timestamptz,
    next_attempt_at timestamptz not null,
    leased_until timestamptz not null default '-infinity',
    created_at timestamptz not null
);
comment on column webhook.cursor is 'The last change that was delivered or passed over';
comment on column webhook.leased_until is 'Until then one instance of the service delivers, and no other';
comment on column webhook.former_secret is 'Signs as well while receivers move to the new one';

create table webhook_attempt (
    id bigint generated always as identity primary key,
    webhook_id text not null references webhook on delete cascade,
    message_id text not null,
    seq bigint,
    at timestamptz not null,
    delivered boolean not null,
    status int,
    error text,
    millis bigint not null
);
create index webhook_attempt_latest on webhook_attempt (webhook_id, id desc);
