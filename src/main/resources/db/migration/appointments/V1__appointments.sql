-- When members receive, who meets whom, what became of it, and what is next. Rows are dated and signed, and never changed: what
-- was moved or called off is a row, so is an outcome, so is a slot that ends. Only `stands` is kept beside an appointment by the
-- database itself (as casefiles.facts.stands), because what nobody may book twice has to be told by a constraint.
create schema appointments;
grant usage on schema appointments to essaim_app;

-- What a member offers: once, or every so many weeks on some weekdays. Hours are those the clocks of Paris show.
create table appointments.slots (
    id uuid primary key,
    member_id uuid not null references team.members,
    hub_id int not null references programme.hubs,
    first_day date not null,
    last_day date not null check (last_day >= first_day and last_day <= first_day + interval '18 months'),
    weeks int not null check (weeks between 0 and 8), -- 0: once
    weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and (weeks = 0 or weekdays <> '{}')), -- 1: Monday
    from_time time not null,
    to_time time not null check (to_time > from_time),
    place text not null check (length(place) between 1 and 200),
    settings text[] not null check (settings <> '{}' and settings <@ array['here', 'phone', 'video', 'outside']),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (weeks > 0 or last_day = first_day)
);
create index slots_of on appointments.slots (member_id, last_day);
create index slots_at on appointments.slots (hub_id, last_day);

-- One day of a slot: not offered, or at other hours.
create table appointments.slot_days (
    slot_id uuid not null references appointments.slots,
    day date not null,
    from_time time,
    to_time time check (to_time > from_time),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    primary key (slot_id, day),
    check ((from_time is null) = (to_time is null))
);
-- From a day on it is offered no more.
create table appointments.slot_ends (
    slot_id uuid primary key references appointments.slots,
    last_day date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now()
);

create table appointments.appointments (
    id uuid primary key,
    thread_id uuid not null, -- the appointment it began as, before it was moved
    nth int not null default 0 check (nth >= 0), -- how often it was moved
    participant_id uuid not null,
    hub_id int not null,
    booked_for uuid not null, -- the file it was written in: two files that become one must not refuse each other's past
    during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and upper(during) - lower(during) between interval '5 minutes' and interval '12 hours'),
    setting text not null check (setting in ('here', 'phone', 'video', 'outside', 'home')),
    agreed_on date, -- the day the person said yes to somebody coming to their home
    place text check (length(place) between 1 and 200),
    strand text check (strand in ('citizen', 'social', 'employment')),
    about text check (length(about) between 1 and 200), -- for the team; never in what leaves the house
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    check ((setting = 'home') = (agreed_on is not null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    constraint one_place_at_a_time exclude using gist (booked_for with =, during with &&) where (stands)
);
create index appointments_at on appointments.appointments (hub_id, lower(during));
create index appointments_thread on appointments.appointments (thread_id, nth);

-- Who receives.
create table appointments.hosts (
    id uuid primary key,
    appointment_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    member_id uuid not null references team.members,
    during tstzrange not null,
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (appointment_id, member_id),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    constraint one_host_at_a_time exclude using gist (member_id with =, during with &&) where (stands)
);
create index hosts_of_member on appointments.hosts (member_id, lower(during)) include (appointment_id);

-- It does not take place at that time: moved, or called off, by the person or by us.
create table appointments.endings (
    id uuid primary key,
    appointment_id uuid not null unique,
    participant_id uuid not null,
    hub_id int not null,
    how text not null check (how in ('moved', 'called-off')),
    side text not null check (side in ('person', 'us')),
    by_link boolean not null default false, -- the person did it themselves; the author is the member whose appointment it was
    words text check (length(words) between 1 and 1000), -- the person's version, when they gave one
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (not by_link or side = 'person'),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Whether somebody came; the last one counts. On whose side an absence was, and the person's version, are in the fact.
create table appointments.outcomes (
    id uuid primary key,
    appointment_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    how text not null check (how in ('came', 'excused', 'absent', 'called-off')),
    fact_id uuid not null references casefiles.facts,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index outcomes_last on appointments.outcomes (appointment_id, written_at desc, id desc);

-- What is next: another appointment, or that nothing is, in the person's or the team's words. The last one counts.
create table appointments.nexts (
    id uuid primary key,
    appointment_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    next_id uuid references appointments.appointments,
    words text check (length(words) between 1 and 300),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (num_nonnulls(next_id, words) = 1),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index nexts_last on appointments.nexts (appointment_id, written_at desc, id desc);

-- What the person wishes of reminders: none; or also where somebody else may read them. The last one counts.
create table appointments.reminder_wishes (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    wish text not null check (wish in ('remind', 'none', 'even-read')),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Links that leave the house with a reminder: 256 random bits, of which this is the hash.
create table appointments.links (
    hash bytea primary key check (length(hash) = 32),
    appointment_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index links_to on appointments.links (appointment_id);
-- Links that lead nowhere, by the place they were tried from.
create table appointments.knocks (
    whom bytea not null,
    at timestamptz not null default now()
);
create index knocks_by on appointments.knocks (whom, at);

-- Addresses a calendar subscribes to: a member's own appointments, or those of a hub. Only the hash is here.
create table appointments.feeds (
    id uuid primary key,
    hash bytea not null unique check (length(hash) = 32),
    member_id uuid not null references team.members,
    hub_id int references programme.hubs, -- of that hub; null: of the member alone
    written_at timestamptz not null default now(),
    ended_at timestamptz
);
create index feeds_of on appointments.feeds (member_id);

-- A member's calendar published elsewhere, read as busy: when, never what.
create table appointments.busy_calendars (
    id uuid primary key,
    member_id uuid not null references team.members,
    address text not null check (length(address) between 1 and 2000),
    written_at timestamptz not null default now(),
    ended_at timestamptz,
    asked_at timestamptz, -- when a process took it upon itself to read it
    read_at timestamptz, -- when it was last read well
    fault text check (length(fault) <= 60) -- why it could not be read since, as a message key's end
);
create unique index busy_calendars_of on appointments.busy_calendars (member_id) where ended_at is null;
create table appointments.busy (
    calendar_id uuid not null references appointments.busy_calendars,
    member_id uuid not null references team.members,
    during tstzrange not null check (not isempty(during))
);
create index busy_of on appointments.busy (calendar_id);
create index busy_when on appointments.busy using gist (member_id, during);

-- ---- who is looking ------------------------------------------------------------------------------------------------

create function appointments.viewer_hosted() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, appointments as $$
    select coalesce(array_agg(h.appointment_id), '{}') from appointments.hosts h where h.member_id = team.viewer()
$$;

-- When members of the viewer's hubs are taken, and by what kind of thing: nobody's name, no subject.
create function appointments.taken(members uuid[], since timestamptz, until timestamptz)
    returns table (member_id uuid, during tstzrange, kind text, id uuid)
    language sql stable security definer set search_path = pg_catalog, appointments as $$
    with colleagues as materialized (
        select distinct p.member_id from team.posts p
        where p.member_id = any (members) and p.hub_id = any ((select team.viewer_hubs())::int[])
          and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
    select c.member_id, h.during, 'appointment', h.appointment_id
    from colleagues c join appointments.hosts h on h.member_id = c.member_id and h.stands
        and lower(h.during) < until and lower(h.during) > since - interval '12 hours' and upper(h.during) > since
    union all
    select c.member_id, b.during, 'busy', null
    from colleagues c join appointments.busy b on b.member_id = c.member_id and b.during && tstzrange(since, until)
    union all
    select c.member_id, tstzrange((s.day + s.from_time) at time zone 'Europe/Paris', (s.day + s.to_time) at time zone 'Europe/Paris'),
        'session', s.id
    from colleagues c join activities.sessions s on s.author = c.member_id
    where s.day between (since at time zone 'Europe/Paris')::date and (until at time zone 'Europe/Paris')::date
    union all
    select c.member_id, tstzrange(a.from_day::timestamp at time zone 'Europe/Paris',
        (a.until_day + 1)::timestamp at time zone 'Europe/Paris'), 'away', null
    from colleagues c join team.absences a on a.member_id = c.member_id
    where a.from_day <= (until at time zone 'Europe/Paris')::date and a.until_day >= (since at time zone 'Europe/Paris')::date
$$;
revoke all on function appointments.taken(uuid[], timestamptz, timestamptz) from public;
grant execute on function appointments.taken(uuid[], timestamptz, timestamptz) to essaim_app;

-- ---- what the database itself holds --------------------------------------------------------------------------------

-- One at a time for a person and for a member: who comes second waits, and is told; without it two would wait for each other.
create function appointments.booked_once() returns trigger language plpgsql security definer
    set search_path = pg_catalog, appointments as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('appointments.person ' || new.participant_id, 0));
    new.booked_for := new.participant_id;
    new.stands := true;
    if exists (select 1 from appointments.appointments a where a.participant_id = new.participant_id and a.stands
          and a.booked_for <> new.booked_for and a.during && new.during) then
        raise exception 'one_place_at_a_time' using errcode = 'exclusion_violation', constraint = 'one_place_at_a_time';
    end if;
    return new;
end $$;
create trigger booked_once before insert on appointments.appointments for each row execute function appointments.booked_once();

create function appointments.hosted_once() returns trigger language plpgsql security definer
    set search_path = pg_catalog, appointments as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('appointments.member ' || new.member_id, 0));
    select a.during, a.stands into new.during, new.stands from appointments.appointments a where a.id = new.appointment_id;
    return new;
end $$;
create trigger hosted_once before insert on appointments.hosts for each row execute function appointments.hosted_once();

create function appointments.no_longer_stands() returns trigger language plpgsql security definer
    set search_path = pg_catalog, appointments as $$
begin
    update appointments.appointments a set stands = false where a.id = new.appointment_id;
    update appointments.hosts h set stands = false where h.appointment_id = new.appointment_id;
    return null;
end $$;
create trigger ended after insert on appointments.endings for each row execute function appointments.no_longer_stands();
revoke all on function appointments.booked_once(), appointments.hosted_once(), appointments.no_longer_stands() from public;

-- ---- walls ---------------------------------------------------------------------------------------------------------

-- Who meets whom, and about what, is the team's: whoever accompanies the person, whoever receives, whoever wrote it, and by the
-- hub where the recipe says so. Colleagues learn that somebody is taken, from `taken`.
alter table appointments.appointments enable row level security;
create policy seen on appointments.appointments for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    and (author = (select team.viewer())
        or id = any ((select appointments.viewer_hosted())::uuid[])
        or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
        or (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))));
create policy written on appointments.appointments for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select 1 from casefiles.participants p where p.id = participant_id));

do $$
declare t text;
begin
    foreach t in array array['hosts', 'endings', 'outcomes', 'nexts', 'links'] loop
        execute format('alter table appointments.%I enable row level security', t);
        execute format('create policy seen on appointments.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[])
            and exists (select 1 from appointments.appointments a where a.id = appointment_id))', t);
        execute format('create policy written on appointments.%I for insert with check (
            author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
            and exists (select 1 from appointments.appointments a where a.id = appointment_id))', t);
    end loop;
    foreach t in array array['appointments', 'hosts', 'endings', 'outcomes', 'nexts', 'reminder_wishes', 'links'] loop
        execute format('create index %I on appointments.%I (participant_id)', t || '_of', t);
    end loop;
    foreach t in array array['slot_days', 'slot_ends'] loop
        execute format('alter table appointments.%I enable row level security', t);
        execute format('create policy seen on appointments.%I for select using (
            exists (select 1 from appointments.slots s where s.id = slot_id))', t);
        execute format('create policy written on appointments.%I for insert with check (
            author = (select team.viewer()) and exists (select 1 from appointments.slots s where s.id = slot_id
                and (s.member_id = (select team.viewer()) or s.hub_id = any ((select team.viewer_lead_hubs())::int[]))))', t);
    end loop;
end $$;
-- One receives where one works.
create policy of_the_hub on appointments.hosts as restrictive for insert with check (
    exists (select 1 from team.posts p where p.member_id = hosts.member_id and p.hub_id = hosts.hub_id
        and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())));
create policy noted_for_the_team on appointments.outcomes as restrictive for insert with check (
    hub_id = any ((select casefiles.viewer_writes('team'))::int[]));

alter table appointments.reminder_wishes enable row level security;
create policy seen on appointments.reminder_wishes for select using (hub_id = any ((select team.viewer_hubs())::int[]));
create policy written on appointments.reminder_wishes for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]));

-- Slots are the team's organisation: the hub reads them; one offers one's own, or a hub lead those of the hub.
alter table appointments.slots enable row level security;
create policy seen on appointments.slots for select using (hub_id = any ((select team.viewer_hubs())::int[]));
create policy written on appointments.slots for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and (member_id = (select team.viewer()) or hub_id = any ((select team.viewer_lead_hubs())::int[]))
    and exists (select 1 from team.posts p where p.member_id = slots.member_id and p.hub_id = slots.hub_id
        and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())));

alter table appointments.knocks enable row level security;

alter table appointments.feeds enable row level security;
create policy seen on appointments.feeds for select using (member_id = (select team.viewer()));
create policy written on appointments.feeds for insert with check (
    member_id = (select team.viewer()) and (hub_id is null or hub_id = any ((select team.viewer_hubs())::int[])));
create policy ended on appointments.feeds for update using (member_id = (select team.viewer()));

-- A published address may be a secret of its owner's: nobody else reads it.
alter table appointments.busy_calendars enable row level security;
create policy seen on appointments.busy_calendars for select using (member_id = (select team.viewer()));
create policy written on appointments.busy_calendars for insert with check (
    member_id = (select team.viewer()) and (select team.viewer_hubs()) <> '{}');
create policy told on appointments.busy_calendars for update using (member_id = (select team.viewer()));
alter table appointments.busy enable row level security;
create policy own on appointments.busy using (member_id = (select team.viewer())) with check (member_id = (select team.viewer())
    and exists (select 1 from appointments.busy_calendars s where s.id = calendar_id and s.ended_at is null));

grant select, insert on appointments.slots, appointments.slot_days, appointments.slot_ends, appointments.hosts, appointments.endings,
    appointments.outcomes, appointments.nexts, appointments.reminder_wishes, appointments.busy_calendars to essaim_app;
grant select, insert on appointments.appointments to essaim_app;
grant select (id, hash, member_id, hub_id, written_at, ended_at), insert on appointments.feeds to essaim_app;
grant insert, select (appointment_id, participant_id, hub_id, author, written_at) on appointments.links to essaim_app;
grant update (ended_at) on appointments.feeds to essaim_app;
grant update (ended_at, asked_at, read_at, fault) on appointments.busy_calendars to essaim_app;
grant select, insert, delete on appointments.busy to essaim_app;

insert into casefiles.person_tables (name, fate, row_key)
select 'appointments.' || t, 'moves', case t when 'links' then 'encode(hash, ''hex'')' else 'id::text' end
from unnest(array['appointments', 'hosts', 'endings', 'outcomes', 'nexts', 'reminder_wishes', 'links']) t;
insert into casefiles.person_followers (name, condition)
select 'appointments.' || t, 'appointment_id in (select id from appointments.appointments where participant_id = $1)'
from unnest(array['hosts', 'endings', 'outcomes', 'nexts', 'links']) t;
insert into casefiles.person_followers (name, condition) values
    ('casefiles.facts', 'id in (select fact_id from appointments.outcomes where participant_id = $1)');
