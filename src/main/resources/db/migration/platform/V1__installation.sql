create schema platform;

-- one row: what this database belongs to
create table platform.installation (
    one            boolean primary key default true check (one),
    key_check      bytea not null,
    created_at     timestamptz not null default now(),
    demo_loaded_at timestamptz
);

-- which parts of the demo city are loaded
create table platform.demo_part (
    part      text primary key,
    loaded_at timestamptz not null default now()
);
