-- Workshops, citizen experiences and visits: what is offered, on which days, who is enrolled, who waits, who came. Each is a
-- dated row with its author; nothing is changed afterwards: somebody who leaves is a row, so is a seat given, so is each time
-- attendance is noted, and the last one counts.
create schema activities;
grant usage on schema activities to essaim_app;

create table activities.activities (
    id uuid primary key,
    hub_id int not null references programme.hubs,
    title text not null check (length(title) between 1 and 200),
    strand text not null check (strand in ('citizen', 'social', 'employment')),
    kind text not null check (kind in ('workshop', 'citizen-experience', 'visit')),
    host_id uuid references network.actors, -- the organisation that receives or leads it
    place text not null check (length(place) between 1 and 200),
    words text check (length(words) between 1 and 500),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, hub_id)
);

create table activities.sessions (
    id uuid primary key,
    activity_id uuid not null,
    hub_id int not null,
    day date not null,
    from_time time not null, -- in Paris
    to_time time not null check (to_time > from_time),
    places int not null check (places between 1 and 500),
    place text check (length(place) between 1 and 200), -- when it is not the activity's
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (activity_id, hub_id) references activities.activities (id, hub_id)
);
create index sessions_by_day on activities.sessions (day, from_time);
create index sessions_of on activities.sessions (activity_id);

-- Another hub whose members see the session and enrol their own people.
create table activities.shares (
    session_id uuid not null references activities.sessions,
    hub_id int not null references programme.hubs,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    primary key (session_id, hub_id)
);
create index shares_with on activities.shares (hub_id);

-- Without a seat, somebody waits, in the order of `line`.
create table activities.enrolments (
    id uuid primary key,
    session_id uuid not null references activities.sessions,
    participant_id uuid not null,
    hub_id int not null,
    line bigint generated always as identity,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index enrolments_in on activities.enrolments (session_id);

create table activities.seats (
    id uuid primary key,
    enrolment_id uuid not null unique,
    participant_id uuid not null,
    hub_id int not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (enrolment_id, participant_id) references activities.enrolments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table activities.withdrawals (
    id uuid primary key,
    enrolment_id uuid not null unique,
    participant_id uuid not null,
    hub_id int not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (enrolment_id, participant_id) references activities.enrolments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Whether somebody came. On whose side an absence was, and the person's version, are in the fact: behind its walls.
create table activities.attendances (
    id uuid primary key,
    enrolment_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    how text not null check (how in ('came', 'excused', 'absent', 'called-off')),
    unsigned boolean not null default false, -- came, and did not sign the sheet
    fact_id uuid not null references casefiles.facts,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (how = 'came' or not unsigned),
    foreign key (enrolment_id, participant_id) references activities.enrolments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index attendances_last on activities.attendances (enrolment_id, written_at desc, id desc);

-- The sheet of signatures once signed: it names the people of the hub that printed it, and is that hub's.
create table activities.returned_sheets (
    id uuid primary key,
    session_id uuid not null references activities.sessions,
    hub_id int not null references programme.hubs,
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    bytes bytea not null check (length(bytes) <= 10485760),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now()
);
create index returned_sheets_of on activities.returned_sheets (session_id);

-- ---- who is looking ------------------------------------------------------------------------------------------------

create function activities.viewer_shared() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, activities as $$
    select coalesce(array_agg(s.session_id), '{}') from activities.shares s where s.hub_id = any (team.viewer_hubs())
$$;

-- How many are seated and how many wait, hub by hub and without a name, in sessions the viewer sees.
create function activities.counts(sessions uuid[]) returns table (session_id uuid, hub_id int, seated int, waiting int)
    language sql stable security definer set search_path = pg_catalog, activities as $$
    select e.session_id, e.hub_id, count(s.id)::int, (count(*) - count(s.id))::int
    from activities.sessions x
    join activities.enrolments e on e.session_id = x.id
    left join activities.seats s on s.enrolment_id = e.id
    where x.id = any (sessions)
      and (x.hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('director'))
        or x.id = any ((select activities.viewer_shared())::uuid[]))
      and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id)
    group by 1, 2
$$;

-- Who waits, in order: an enrolment and the hub to ask, without a name. The first is whose turn it is when a place is free.
create function activities.line(session uuid) returns table (enrolment_id uuid, hub_id int, nth int)
    language sql stable security definer set search_path = pg_catalog, activities as $$
    select e.id, e.hub_id, (row_number() over (order by e.line))::int
    from activities.sessions x join activities.enrolments e on e.session_id = x.id
    where x.id = session
      and (x.hub_id = any (team.viewer_hubs()) or team.viewer_is('director') or x.id = any (activities.viewer_shared()))
      and not exists (select 1 from activities.seats s where s.enrolment_id = e.id)
      and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id)
$$;

-- ---- what the database itself holds --------------------------------------------------------------------------------

-- One at a time, session by session: two hubs that enrol at once do not both take the last place.
create function activities.lock(session uuid) returns void language sql volatile as $$
    select pg_advisory_xact_lock(hashtextextended('activities.session ' || session, 0))
$$;

create function activities.enrolled_once() returns trigger language plpgsql security definer
    set search_path = pg_catalog, activities as $$
begin
    perform activities.lock(new.session_id);
    if exists (select 1 from activities.enrolments e
        where e.session_id = new.session_id and e.participant_id = new.participant_id
          and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id)) then
        raise exception 'enrolled already' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger enrolled_once before insert on activities.enrolments for each row execute function activities.enrolled_once();

create function activities.seated_in_turn() returns trigger language plpgsql security definer
    set search_path = pg_catalog, activities as $$
declare
    asked activities.enrolments;
    room int;
begin
    select * into asked from activities.enrolments e where e.id = new.enrolment_id;
    perform activities.lock(asked.session_id);
    if exists (select 1 from activities.withdrawals w where w.enrolment_id = new.enrolment_id) then
        raise exception 'withdrawn' using errcode = 'check_violation';
    end if;
    select s.places - (select count(*) from activities.enrolments e join activities.seats t on t.enrolment_id = e.id
        where e.session_id = s.id and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id))
      into room from activities.sessions s where s.id = asked.session_id;
    if room < 1 then
        raise exception 'no place left' using errcode = 'check_violation';
    end if;
    if exists (select 1 from activities.enrolments e where e.session_id = asked.session_id and e.line < asked.line
          and not exists (select 1 from activities.seats t where t.enrolment_id = e.id)
          and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id)) then
        raise exception 'somebody was there before' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger seated_in_turn before insert on activities.seats for each row execute function activities.seated_in_turn();
revoke all on function activities.enrolled_once(), activities.seated_in_turn() from public;

-- ---- walls ---------------------------------------------------------------------------------------------------------

alter table activities.activities enable row level security;
create policy seen on activities.activities for select using (
    hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('director'))
    or exists (select 1 from activities.sessions s where s.activity_id = activities.id
        and s.id = any ((select activities.viewer_shared())::uuid[])));
create policy written on activities.activities for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]));

alter table activities.sessions enable row level security;
create policy seen on activities.sessions for select using (
    hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('director'))
    or id = any ((select activities.viewer_shared())::uuid[]));
create policy written on activities.sessions for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]));

alter table activities.shares enable row level security;
create policy seen on activities.shares for select using (
    exists (select 1 from activities.sessions s where s.id = session_id));
create policy written on activities.shares for insert with check (
    author = (select team.viewer())
    and exists (select 1 from activities.sessions s where s.id = session_id
        and s.hub_id = any ((select team.viewer_hubs())::int[]) and s.hub_id <> shares.hub_id));

-- Names: each hub its own.
do $$
declare t text;
begin
    foreach t in array array['enrolments', 'seats', 'withdrawals', 'attendances'] loop
        execute format('create index %I on activities.%I (participant_id)', t || '_of', t);
        execute format('alter table activities.%I enable row level security', t);
        execute format('create policy seen on activities.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[]))', t);
        execute format('create policy written on activities.%I for insert with check (
            author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))', t);
        insert into casefiles.person_tables (name, fate) values ('activities.' || t, 'moves');
    end loop;
end $$;
create policy open_to_the_hub on activities.enrolments as restrictive for insert with check (
    exists (select 1 from activities.sessions s where s.id = session_id));
create policy noted_for_the_team on activities.attendances as restrictive for insert with check (
    hub_id = any ((select casefiles.viewer_writes('team'))::int[]));

alter table activities.returned_sheets enable row level security;
create policy seen on activities.returned_sheets for select using (hub_id = any ((select team.viewer_hubs())::int[]));
create policy written on activities.returned_sheets for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select 1 from activities.sessions s where s.id = session_id));

grant select, insert on all tables in schema activities to essaim_app;

insert into casefiles.person_followers (name, condition)
select 'activities.' || t, 'enrolment_id in (select id from activities.enrolments where participant_id = $1)'
from unnest(array['seats', 'withdrawals', 'attendances']) t;
insert into casefiles.person_followers (name, condition) values
    ('casefiles.facts', 'id in (select fact_id from activities.attendances where participant_id = $1)');
