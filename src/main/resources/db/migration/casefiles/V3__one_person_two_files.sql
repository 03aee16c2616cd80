-- Two files may turn out to be one person's. The absorbed one stays, hidden from everybody, as long as the merge stands;
-- what it said otherwise is kept beside the identity, and what is written about the person goes to the file kept.
alter table casefiles.participants add absorbed_into uuid references casefiles.participants;
create index participants_absorbed on casefiles.participants (absorbed_into) where absorbed_into is not null;
create policy not_absorbed on casefiles.participants as restrictive using (absorbed_into is null);

-- The identity another file gave: found by search like the first, read as "the other file said".
create table casefiles.other_identities (
    id uuid primary key,
    merge_id uuid not null, -- the merge it came with
    participant_id uuid not null,
    hub_id int not null,
    first_name text not null,
    last_name text not null,
    birth_date date,
    gender text,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index other_identities_of on casefiles.other_identities (participant_id);

alter table casefiles.other_identities enable row level security;
create policy seen on casefiles.other_identities for select using (
    hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))
    or participant_id = any ((select casefiles.viewer_also())::uuid[]));
grant select on casefiles.other_identities to essaim_app; -- written by duplicates.merge only

-- The file that speaks for an absorbed one, for who may see it: old addresses lead there.
create function casefiles.kept_for(absorbed uuid) returns uuid language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    with recursive up as (
        select p.id, p.hub_id, p.absorbed_into from casefiles.participants p
        where p.id = absorbed and p.absorbed_into is not null
        union all
        select p.id, p.hub_id, p.absorbed_into from casefiles.participants p join up on p.id = up.absorbed_into)
    select id from up where absorbed_into is null
      and (hub_id = any (team.viewer_hubs()) or team.viewer_is('administrator')
        or id = any (casefiles.viewer_also()))
$$;

-- Every table with rows about a person, of whichever room: whether its rows follow the person into another file. Each
-- room's migration says it of its own tables; a test fails when one is missing.
create table casefiles.person_tables (
    name text primary key, -- schema.table; it has participant_id and hub_id when its rows move
    fate text not null check (fate in ('moves', 'stays')),
    row_key text not null default 'id::text', -- an expression that names one row
    added_at text default 'written_at', -- the column that tells when a row was written
    why text, -- of what stays
    check ((fate = 'stays') = (why is not null))
);
-- Rows that belong to another row, and go wherever it goes: when a merge is undone, what was added since to something that
-- goes back follows it. The condition is said of the table's rows; $1 is the file they are to follow.
create table casefiles.person_followers (
    name text not null references casefiles.person_tables,
    condition text not null,
    primary key (name, condition)
);
alter table casefiles.person_tables enable row level security;
create policy seen on casefiles.person_tables for select using (true); -- names of tables, nobody's data
grant select on casefiles.person_tables to essaim_app;
alter table casefiles.person_followers enable row level security;

insert into casefiles.person_tables (name, fate, row_key) values
    ('casefiles.ways', 'moves', 'id::text'), ('casefiles.wishes', 'moves', 'id::text'),
    ('casefiles.homes', 'moves', 'id::text'), ('casefiles.orientations', 'moves', 'id::text'),
    ('casefiles.proposals', 'moves', 'id::text'), ('casefiles.situations', 'moves', 'id::text'),
    ('casefiles.care_team', 'moves', 'id::text'), ('casefiles.facts', 'moves', 'id::text'),
    ('casefiles.withdrawals', 'moves', 'fact_id::text'), ('casefiles.documents', 'moves', 'id::text'),
    ('casefiles.other_identities', 'moves', 'id::text');
insert into casefiles.person_tables (name, fate, why) values
    ('casefiles.search_keys', 'stays', 'computed anew from the identities'),
    ('casefiles.stays', 'stays', 'the hubs a file has been at are its own history'),
    ('casefiles.openings', 'stays', 'a reason opened that file, not another');
insert into casefiles.person_followers (name, condition) values
    ('casefiles.facts', 'corrects in (select id from casefiles.facts where participant_id = $1)'),
    ('casefiles.withdrawals', 'fact_id in (select id from casefiles.facts where participant_id = $1)');
