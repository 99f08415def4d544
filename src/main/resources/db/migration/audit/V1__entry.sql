create schema audit;

-- Transaction ids only rise within one cluster of databases. A database that was moved to another by dump and restore begins a new era there.
create table audit.era (
    era     integer primary key,
    cluster bigint not null,
    since   timestamptz not null default now()
);
insert into audit.era (era, cluster) select 1, system_identifier from pg_control_system();

create function audit.current_era() returns integer language sql stable as 'select max(era) from audit.era';

-- Every domain event, one row each, written in the event's own transaction and never touched again.
-- era and xid tell when the row became final, see audit.block. No foreign keys: what happened is kept whatever becomes of whom it happened to.
create table audit.entry (
    seq       bigint generated always as identity primary key,
    at        timestamptz not null,
    account   bigint not null,
    role      text,
    actor_org bigint,
    action    text not null,
    subject   text not null,
    org_id    bigint,
    org_path  text,
    members   bigint[] not null,
    facts     jsonb not null,
    era       integer not null default audit.current_era(),
    xid       xid8 not null default pg_current_xact_id()
);
-- a crowd's ids are kept as they are: to press them small takes longer than to write them
alter table audit.entry alter members set storage external;
create unique index entry_order on audit.entry (era, xid, seq);
create index entry_at on audit.entry (at);
create index entry_account on audit.entry (account, seq);
create index entry_action on audit.entry (action, seq);
create index entry_subject on audit.entry (subject, seq);
-- Entries that name a crowd are few, and a key for each of its members would cost more than what they did: they are looked through.
create index entry_members on audit.entry using gin (members) where cardinality(members) <= 32;
create index entry_crowd on audit.entry (seq) where cardinality(members) > 32;

-- Seals over finished entries. A block covers all entries after the block before it, in the order (era, xid, seq), up to
-- (last_era, last_xid, last_seq).
-- marks holds a keyed code of 16 bytes for each entry; hash is a keyed code over the block and the hash before it.
create table audit.block (
    no        bigint primary key constraint block_no check (no > 0),
    sealed_at timestamptz not null,
    last_era  integer not null,
    last_xid  xid8 not null,
    last_seq  bigint not null,
    entries   bigint[] not null constraint block_not_empty check (cardinality(entries) > 0),
    marks     bytea not null,
    hash      bytea not null constraint block_hash_length check (octet_length(hash) = 32),
    constraint block_marks_length check (octet_length(marks) = 16 * cardinality(entries))
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows' using errcode = 'restrict_violation', constraint = 'audit_only_grows';
end $$;
create trigger entry_only_grows before update or delete or truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger block_only_grows before update or delete or truncate on audit.block for each statement execute function audit.refuse_change();
