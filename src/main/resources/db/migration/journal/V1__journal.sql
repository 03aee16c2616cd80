-- Who read and did what, about whom. Append-only: the application may insert, and read what the team room's policies allow.
create schema journal;
grant usage on schema journal to essaim_app;

create table journal.entries (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    -- stamped by the database from the sign-in's ticket (the team room sets the default), never by the caller
    member_id uuid not null,
    hub_id int,
    act text not null,
    reading boolean not null,
    participant_ids uuid[] not null default '{}',
    reason text
);
create index entries_by_member on journal.entries (member_id, id desc);
create index entries_by_hub on journal.entries (hub_id, id desc);

alter table journal.entries enable row level security;
grant select, insert on journal.entries to essaim_app;
