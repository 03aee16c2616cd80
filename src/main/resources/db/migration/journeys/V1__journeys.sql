-- Journeys: entry, the two facts it rests on, suspensions, exit with its evidence, follow-ups. A fact is inserted once;
-- a correction is a row of its own, and the row it takes the place of no longer "stands" but stays readable.
create schema journeys;
grant usage on schema journeys to essaim_app;

-- The dates here are the facts' sum, written by each act for those who sort and search; the facts are in the tables below.
create table journeys.journeys (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    programme_id uuid not null references programme.programmes,
    recipe_code text not null,
    recipe_version text not null,
    entered_on date not null,
    limit_on date not null, -- an open suspension not counted: see journeys.clocks
    suspended_since date, -- first day of the open suspension
    exited_on date check (exited_on >= entered_on),
    version int not null default 0,
    foreign key (recipe_code, recipe_version) references programme.recipes,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    unique (id, participant_id),
    constraint one_journey_at_a_time exclude using gist (
        participant_id with =, programme_id with =, daterange(entered_on, exited_on, '[]') with &&)
);
create index journeys_of on journeys.journeys (participant_id, entered_on desc);
create index journeys_near_their_limit on journeys.journeys (hub_id, limit_on) where exited_on is null;
create index journeys_left on journeys.journeys (hub_id, exited_on) where exited_on is not null;

create table journeys.entries (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    entered_on date not null,
    because text check (length(because) <= 500), -- of a correction
    corrects uuid unique references journeys.entries,
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index one_entry on journeys.entries (journey_id) where stands;

-- Being informed, agreeing, and taking one's agreement back: three facts, never one box.
create table journeys.undertakings (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('information', 'agreement', 'withdrawal')),
    given_on date not null,
    how text not null check (how in ('spoken', 'paper', 'signed')),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index undertakings_of on journeys.undertakings (journey_id);

create table journeys.suspensions (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    from_day date not null,
    until_day date check (until_day >= from_day),
    reason text not null,
    change text not null check (change in ('begun', 'resumed', 'corrected', 'ended-by-exit', 'taken-back')),
    because text check (length(because) <= 500), -- of a correction
    corrects uuid unique references journeys.suspensions,
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    constraint suspensions_never_overlap exclude using gist (
        journey_id with =, daterange(from_day, until_day, '[]') with &&) where (stands)
);
create index suspensions_of on journeys.suspensions (journey_id);

create table journeys.exits (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    left_on date not null,
    outcome text not null,
    details jsonb not null default '{}',
    late_because text check (length(late_because) <= 500),
    evidence_needed boolean not null, -- by the recipe, for this outcome
    follow_ups text[] not null, -- after how long, as the recipe says: P3M
    change text not null check (change in ('left', 'corrected', 'taken-back')),
    because text check (length(because) <= 500), -- of a correction
    corrects uuid unique references journeys.exits,
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index one_exit on journeys.exits (journey_id) where stands;
create index exits_of on journeys.exits (journey_id);

create table journeys.evidence (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null,
    document_id uuid references casefiles.documents,
    statement text check (length(statement) between 1 and 500),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((document_id is null) <> (statement is null)),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index evidence_of on journeys.evidence (journey_id);

create table journeys.follow_ups (
    id uuid primary key,
    journey_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    after text not null, -- P3M
    asked_on date not null,
    answer text not null check (answer in ('reached', 'unreachable', 'declined', 'not-asked')),
    situation text check (length(situation) <= 200),
    attempts int check (attempts between 1 and 99),
    because text check (length(because) <= 200),
    corrects uuid unique references journeys.follow_ups,
    stands boolean not null default true,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((answer = 'reached') = (situation is not null)),
    check ((answer = 'unreachable') = (attempts is not null)),
    check ((answer = 'not-asked') = (because is not null)),
    foreign key (journey_id, participant_id) references journeys.journeys (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index one_answer on journeys.follow_ups (journey_id, after) where stands;

-- ---- walls: who reads a person's identity at a hub reads their journey ---------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['journeys', 'entries', 'undertakings', 'suspensions', 'exits', 'evidence', 'follow_ups'] loop
        execute format('alter table journeys.%I enable row level security', t);
        execute format('create policy seen on journeys.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[])
            or participant_id = any ((select casefiles.viewer_also())::uuid[]))', t);
        execute format('grant select, insert on journeys.%I to essaim_app', t);
        if t = 'journeys' then
            execute 'create policy written on journeys.journeys for insert with check (
                hub_id = any ((select team.viewer_hubs())::int[]))';
        else
            execute format('create policy written on journeys.%I for insert with check (
                author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))', t);
        end if;
    end loop;
    foreach t in array array['journeys', 'entries', 'suspensions', 'exits', 'follow_ups'] loop
        execute format('create policy replaced on journeys.%I for update using (
            hub_id = any ((select team.viewer_hubs())::int[]))', t);
    end loop;
    foreach t in array array['entries', 'suspensions', 'exits', 'follow_ups'] loop
        execute format('grant update (stands) on journeys.%I to essaim_app', t);
    end loop;
end $$;
grant update (entered_on, limit_on, suspended_since, exited_on, version) on journeys.journeys to essaim_app;

-- ---- what other rooms read -----------------------------------------------------------------------------------------

-- Open journeys and the limit as of today: an open suspension moves it by one day every day.
create view journeys.clocks with (security_invoker = true) as
    select j.id as journey_id, j.participant_id, j.hub_id, j.programme_id, j.entered_on, j.suspended_since,
        j.limit_on + case when j.suspended_since <= team.today() then team.today() - j.suspended_since + 1 else 0 end
            as limit_on
    from journeys.journeys j where j.exited_on is null;

create view journeys.follow_ups_awaited with (security_invoker = true) as
    select x.journey_id, x.participant_id, x.hub_id, x.left_on, a.after, (x.left_on + a.after::interval)::date as due_on
    from journeys.exits x cross join lateral unnest(x.follow_ups) as a(after)
    where x.stands and not exists (
        select 1 from journeys.follow_ups f where f.journey_id = x.journey_id and f.after = a.after and f.stands);

-- Exits whose outcome asks for a document that has not come: a statement stands in for it until then.
create view journeys.evidence_awaited with (security_invoker = true) as
    select x.journey_id, x.participant_id, x.hub_id, x.left_on, x.outcome
    from journeys.exits x
    where x.stands and x.evidence_needed and not exists (
        select 1 from journeys.evidence e where e.journey_id = x.journey_id and e.document_id is not null);

grant select on journeys.clocks, journeys.follow_ups_awaited, journeys.evidence_awaited to essaim_app;
