-- What somebody is good at, in their words: what showed it and who saw it, and the trades that they kept as a lead. Each is a
-- dated row with its author; nothing is changed afterwards: what became of one is a row of its own.
create schema progress;
grant usage on schema progress to essaim_app;

create table progress.talents (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    words text not null check (length(words) between 1 and 200), -- the person's own
    said_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- When it showed: a fact of the person's file, or a sentence, and who saw it. A third party is told by what they are ("the
-- chef"), never asked by name.
create table progress.sightings (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    talent_id uuid not null,
    seen_by text not null check (seen_by in ('person', 'member', 'other')),
    seen_member uuid references team.members,
    seen_role text check (length(seen_role) between 1 and 80),
    words text check (length(words) between 1 and 300),
    fact_id uuid references casefiles.facts,
    on_day date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((seen_by = 'member') = (seen_member is not null)),
    check ((seen_by = 'other') = (seen_role is not null)),
    check (seen_by <> 'person' or num_nonnulls(words, fact_id) > 0),
    foreign key (talent_id, participant_id) references progress.talents (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Trades near a talent that the person wants to keep in mind, by their appellation in the ROME of France Travail. Never a
-- classification of the person.
create table progress.leads (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    talent_id uuid not null,
    appellation int not null,
    rome text not null check (rome ~ '^[A-N][0-9]{4}$'),
    label text not null check (length(label) between 1 and 200), -- as it was called that day
    kept_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (talent_id, participant_id) references progress.talents (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- What became of a talent or of a lead since. The last word counts.
create table progress.sequels (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    talent_id uuid,
    lead_id uuid,
    kind text not null check (kind in ('no-longer', 'again')),
    on_day date not null,
    words text check (length(words) between 1 and 300),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (num_nonnulls(talent_id, lead_id) = 1),
    foreign key (talent_id, participant_id) references progress.talents (id, participant_id) deferrable initially immediate,
    foreign key (lead_id, participant_id) references progress.leads (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- ---- walls: as the notes of the team are read; written by those in charge of the person only ------------------------

create procedure progress.wall(t text) language plpgsql as $$
begin
    execute format('create index %I on progress.%I (participant_id)', t || '_of', t);
    execute format('alter table progress.%I enable row level security', t);
    execute format('create policy seen on progress.%I for select using (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads(''team'', ''care-team''))::int[]))
        or hub_id = any ((select casefiles.viewer_reads(''team'', ''hub''))::int[]))', t);
    execute format('create policy written on progress.%I for insert with check (
        author = (select team.viewer())
        and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
        and hub_id = any ((select casefiles.viewer_writes(''team''))::int[]))', t);
    execute format('grant select, insert on progress.%I to essaim_app', t);
    insert into casefiles.person_tables (name, fate) values ('progress.' || t, 'moves');
end $$;
revoke all on procedure progress.wall(text) from public;

call progress.wall('talents');
call progress.wall('sightings');
call progress.wall('leads');
call progress.wall('sequels');

-- A fact that shows a talent is this person's, is not reserved, and is read by whoever points at it.
create policy shown on progress.sightings as restrictive for insert with check (
    fact_id is null or exists (select from casefiles.facts f
        where f.id = fact_id and f.participant_id = sightings.participant_id and f.compartment <> 'reserved'));

insert into casefiles.person_followers (name, condition) values
    ('progress.sightings', 'talent_id in (select id from progress.talents where participant_id = $1)'),
    ('progress.leads', 'talent_id in (select id from progress.talents where participant_id = $1)'),
    ('progress.sequels', 'coalesce(talent_id, lead_id) in (select id from progress.talents where participant_id = $1
        union all select id from progress.leads where participant_id = $1)');

-- Whether the viewer reads what somebody is good at, and writes it: for a page that has to say so before there is any row.
create function progress.viewer_reads(person uuid, hub int) returns boolean language sql stable as $$
    select (person = any ((select casefiles.viewer_caseload())::uuid[])
            and hub = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
$$;
create function progress.viewer_writes(person uuid, hub int) returns boolean language sql stable as $$
    select person = any ((select casefiles.viewer_caseload())::uuid[])
        and hub = any ((select casefiles.viewer_writes('team'))::int[])
$$;
