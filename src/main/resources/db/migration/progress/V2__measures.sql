-- Instruments that a house added to those Essaim brings, and readings of the way: each side's own, by its own author, never
-- merged. What was not assessed is a row without a value. What tells of health or well-being is the person's alone.
create table progress.instruments (
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version int not null check (version > 0),
    body text not null, -- the YAML as it was read; a version never changes
    read_at timestamptz not null default now(),
    primary key (code, version)
);
alter table progress.instruments enable row level security;
create policy seen on progress.instruments for select using (team.viewer() is not null); -- wording, nobody's data
create policy added on progress.instruments for insert with check ((select team.viewer_is('administrator')));
grant select, insert on progress.instruments to essaim_app;

create table progress.sittings (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    instrument text not null,
    version int not null,
    side text not null check (side in ('person', 'team')),
    on_day date not null,
    next_on date, -- when the instrument's rhythm proposes another
    corrects uuid unique references progress.sittings,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table progress.answers (
    id uuid primary key default gen_random_uuid(),
    participant_id uuid not null,
    hub_id int not null,
    sitting_id uuid not null,
    item text not null check (item ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    value smallint check (value between 0 and 100), -- none: not assessed, which is no zero
    personal boolean not null, -- health, well-being: the person's reading, read by whoever wrote it down
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (sitting_id, item),
    foreign key (sitting_id, participant_id) references progress.sittings (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- "Not this time": a reading that was proposed and put off.
create table progress.postponements (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    instrument text not null,
    on_day date not null,
    until_day date not null check (until_day > on_day),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

call progress.wall('sittings');
call progress.wall('answers');
call progress.wall('postponements');

create policy personal on progress.answers as restrictive for select using (not personal or author = (select team.viewer()));
create policy person_alone on progress.answers as restrictive for insert with check (
    not personal or exists (select from progress.sittings s where s.id = sitting_id and s.side = 'person'));

insert into casefiles.person_followers (name, condition) values
    ('progress.answers', 'sitting_id in (select id from progress.sittings where participant_id = $1)'),
    ('progress.sittings', 'corrects in (select id from progress.sittings where participant_id = $1)');

-- When the next reading is proposed, by instrument: the latest of what was read or put off tells.
create view progress.proposed with (security_invoker = true) as
    select x.participant_id, x.instrument, max(x.due) as due_on
    from (select participant_id, instrument, next_on as due from progress.sittings where next_on is not null
          union all select participant_id, instrument, until_day from progress.postponements) x
    group by x.participant_id, x.instrument;
grant select on progress.proposed to essaim_app;
