-- The plan of a person: what they want in their own words, what they need, who does what and by when, what became of it, what
-- both sides agreed to, what they looked back at together, and the small helps that were asked for. Each is a dated row with
-- its author; nothing is changed afterwards: what became of something is a row of its own.
create schema plans;
grant usage on schema plans to essaim_app;

create table plans.goals (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    words text not null check (length(words) between 1 and 500), -- the person's own
    strand text check (strand in ('citizen', 'social', 'employment')),
    said_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- By the thématiques of data·inclusion, so that a service can be looked for by the same word; never those that tell of health,
-- justice or violence.
create table plans.needs (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    theme text not null check (theme ~ '^[a-z-]{3,60}--[a-z-]{3,80}$' and theme !~ '^sante|judiciaire|violence'),
    said_by text not null check (said_by in ('person', 'member', 'actor')),
    words text check (length(words) between 1 and 300),
    said_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table plans.steps (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    goal_id uuid, -- none: a step may come before any goal is said
    what text not null check (length(what) between 1 and 300),
    strand text check (strand in ('citizen', 'social', 'employment')),
    owner text not null check (owner in ('person', 'member', 'actor')),
    owner_member uuid references team.members,
    owner_actor uuid references network.actors,
    due_on date,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((owner = 'member') = (owner_member is not null)),
    check ((owner = 'actor') = (owner_actor is not null)),
    unique (id, participant_id),
    foreign key (goal_id, participant_id) references plans.goals (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Looking back together: a short cycle, or the end of the support.
create table plans.reviews (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('review', 'end')),
    held_on date not null,
    words text check (length(words) between 1 and 2000),
    next_on date check (next_on > held_on),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (kind = 'review' or next_on is null),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- What became of a goal, a need or a step. A step may fail several times, each time on somebody's side, and be tried again.
create table plans.turns (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    goal_id uuid,
    need_id uuid,
    step_id uuid,
    review_id uuid references plans.reviews, -- the review at which it was said
    kind text not null,
    on_day date not null,
    side text check (side in ('person', 'employer', 'actor', 'transport', 'place-full', 'no-answer', 'us', 'other')),
    words text check (length(words) between 1 and 500),
    due_on date, -- the day it is carried over to
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check (num_nonnulls(goal_id, need_id, step_id) = 1),
    check (case when step_id is not null then kind in ('done', 'failed', 'carried', 'dropped', 'again')
                when goal_id is not null then kind in ('reached', 'set-aside', 'again')
                else kind in ('answered', 'no-longer', 'again') end),
    check ((kind = 'failed') = (side is not null)),
    check (words is not null or kind not in ('dropped', 'set-aside')),
    check (due_on is null or kind in ('failed', 'carried', 'again')),
    foreign key (goal_id, participant_id) references plans.goals (id, participant_id) deferrable initially immediate,
    foreign key (need_id, participant_id) references plans.needs (id, participant_id) deferrable initially immediate,
    foreign key (step_id, participant_id) references plans.steps (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index turns_of_step on plans.turns (step_id, written_at desc) where step_id is not null;

-- Both sides, each with its day, to the plan as it stands: what is written later shows as added since.
create table plans.agreements (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    person_on date not null,
    team_on date not null, -- of the author
    how text not null check (how in ('spoken', 'paper', 'signed')),
    next_on date check (next_on > greatest(person_on, team_on)), -- the next review
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Coups de pouce: a small help with money, asked for on a day.
create table plans.aids (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    what text not null check (length(what) between 1 and 300),
    cents int not null check (cents between 1 and 100000000),
    asked_on date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table plans.aid_turns (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    aid_id uuid not null,
    kind text not null check (kind in ('granted', 'refused', 'paid', 'receipt')),
    on_day date not null,
    decided_by text check (length(decided_by) between 1 and 200),
    funder text check (length(funder) between 1 and 200),
    cents int check (cents between 1 and 100000000),
    words text check (length(words) between 1 and 500), -- why it was refused; where the receipt is when it is no file here
    document_id uuid references casefiles.documents,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((kind = 'granted') = (funder is not null)),
    check ((kind in ('granted', 'paid')) = (cents is not null)),
    check (kind <> 'granted' or decided_by is not null),
    check (kind <> 'refused' or words is not null),
    check ((kind = 'receipt') = (num_nonnulls(document_id, words) = 1) or kind = 'refused'),
    foreign key (aid_id, participant_id) references plans.aids (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- ---- walls: as the notes of the team are read; written by those in charge of the person only ------------------------

do $$
declare t text;
begin
    foreach t in array array['goals', 'needs', 'steps', 'reviews', 'turns', 'agreements', 'aids', 'aid_turns'] loop
        execute format('create index %I on plans.%I (participant_id)', t || '_of', t);
        execute format('alter table plans.%I enable row level security', t);
        execute format('create policy seen on plans.%I for select using (
            (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                and hub_id = any ((select casefiles.viewer_reads(''team'', ''care-team''))::int[]))
            or hub_id = any ((select casefiles.viewer_reads(''team'', ''hub''))::int[]))', t);
        execute format('create policy written on plans.%I for insert with check (
            author = (select team.viewer())
            and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_writes(''team''))::int[]))', t);
        execute format('grant select, insert on plans.%I to essaim_app', t);
        insert into casefiles.person_tables (name, fate) values ('plans.' || t, 'moves');
    end loop;
end $$;

insert into casefiles.person_followers (name, condition) values
    ('plans.steps', 'goal_id in (select id from plans.goals where participant_id = $1)'),
    ('plans.turns', 'coalesce(goal_id, need_id, step_id) in (select id from plans.goals where participant_id = $1
        union all select id from plans.needs where participant_id = $1
        union all select id from plans.steps where participant_id = $1)'),
    ('plans.aid_turns', 'aid_id in (select id from plans.aids where participant_id = $1)'),
    ('casefiles.documents', 'id in (select document_id from plans.aid_turns where participant_id = $1)');

-- ---- what other rooms read -----------------------------------------------------------------------------------------

-- Steps nobody has done nor given up, with the day they are carried over to. The last word counts: a step that failed is
-- still to be tried, on the day it had or the one it was given since.
create view plans.open_steps with (security_invoker = true) as
    select s.id, s.participant_id, s.hub_id, s.goal_id, s.what, s.strand, s.owner, s.owner_member, s.owner_actor,
        case when d.moved then d.due_on else s.due_on end as due_on
    from plans.steps s
    left join lateral (select t.kind from plans.turns t where t.step_id = s.id
        order by t.written_at desc, t.id desc limit 1) t on true
    left join lateral (select true as moved, t.due_on from plans.turns t
        where t.step_id = s.id and (t.due_on is not null or t.kind = 'carried')
        order by t.written_at desc, t.id desc limit 1) d on true
    where t.kind is null or t.kind not in ('done', 'dropped');
grant select on plans.open_steps to essaim_app;

-- Whether the viewer reads somebody's plan, and writes in it: for a page that has to say so before there is any row.
create function plans.viewer_reads(person uuid, hub int) returns boolean language sql stable as $$
    select (person = any ((select casefiles.viewer_caseload())::uuid[])
            and hub = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
$$;
create function plans.viewer_writes(person uuid, hub int) returns boolean language sql stable as $$
    select person = any ((select casefiles.viewer_caseload())::uuid[])
        and hub = any ((select casefiles.viewer_writes('team'))::int[])
$$;
-- Whether every journey of the person is over; somebody who has none yet may already say what they want.
create function plans.closed(person uuid) returns boolean language sql stable as $$
    select coalesce(bool_and(j.exited_on is not null), false) from journeys.journeys j where j.participant_id = person
$$;
