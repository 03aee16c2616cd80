-- Acts and readings about what is reserved. That it exists is itself reserved, so they stand apart from the journal others
-- read: in the same table the gaps between its numbers would tell.
create table journal.whispers (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    -- stamped by the database from the sign-in's ticket, as journal.entries
    member_id uuid not null,
    hub_id int,
    act text not null,
    reading boolean not null,
    participant_ids uuid[] not null default '{}',
    reason text
);
create index whispers_by_member on journal.whispers (member_id, at desc);

alter table journal.whispers enable row level security;
grant select, insert on journal.whispers to essaim_app;
