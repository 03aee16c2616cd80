-- What colleagues tell one another about somebody: what is to be done by whom, "@Claire" in a text, and the little that a
-- colleague bound to secrecy writes, on purpose, to those who need it. The plan's steps are the person's; these are the team's.
create schema tasks;
grant usage on schema tasks to essaim_app;

-- ---- tasks ---------------------------------------------------------------------------------------------------------

create table tasks.tasks (
    id uuid primary key,
    participant_id uuid, -- nobody: it is about no person
    hub_id int not null references programme.hubs,
    what text not null check (length(what) between 1 and 300),
    due_on date,
    for_member uuid not null references team.members,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    -- what its turns say, kept beside it by the database itself
    holder uuid not null references team.members,
    asked uuid references team.members, -- a colleague who has not answered yet
    due date,
    ended text check (ended in ('done', 'dropped')),
    ended_on date,
    check ((ended is null) = (ended_on is null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index tasks_of on tasks.tasks (participant_id) where participant_id is not null;
create index tasks_held on tasks.tasks (holder) where ended is null;
create index tasks_asked on tasks.tasks (asked) where asked is not null;
create index tasks_at on tasks.tasks (hub_id) where ended is null;
create index tasks_ended on tasks.tasks (holder, ended_on desc) where ended is not null;

-- What became of it. Handed to a colleague, it stays with whoever handed it until they accept.
create table tasks.turns (
    id uuid primary key,
    task_id uuid not null references tasks.tasks deferrable initially immediate,
    participant_id uuid,
    hub_id int not null references programme.hubs,
    kind text not null check (kind in ('done', 'put-off', 'handed', 'accepted', 'handed-back', 'dropped', 'again')),
    to_member uuid references team.members,
    due_on date,
    words text check (length(words) between 1 and 300),
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((kind = 'handed') = (to_member is not null)),
    check ((kind = 'put-off') = (due_on is not null)),
    check (kind <> 'dropped' or words is not null),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index turns_of_task on tasks.turns (task_id, written_at);
create index turns_of on tasks.turns (participant_id) where participant_id is not null;

-- Whether a member may read what is written of somebody in a compartment today.
create function tasks.reads(member uuid, person uuid, which text) returns boolean language sql stable security definer
    set search_path = pg_catalog, tasks as $$
    select exists (select from casefiles.participants p
        join programme.hubs h on h.id = p.hub_id
        join team.posts t on t.member_id = member and t.hub_id = p.hub_id
            and t.from_day <= team.today() and (t.until_day is null or t.until_day >= team.today())
        join programme.compartment_readers r on r.programme_id = h.programme_id and r.role = t.role and r.compartment = which
        where p.id = person and (r.reach = 'hub' or exists (select from casefiles.care_team c
            where c.participant_id = person and c.member_id = member and c.from_day <= team.today()
              and (c.until_day is null or c.until_day >= team.today()))))
$$;
create function tasks.in_care_team(member uuid, person uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, tasks as $$
    select exists (select from casefiles.care_team c where c.participant_id = person and c.member_id = member
        and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today()))
$$;
create function tasks.works_at(member uuid, hub int) returns boolean language sql stable security definer
    set search_path = pg_catalog, tasks as $$
    select exists (select from team.posts t where t.member_id = member and t.hub_id = hub
        and t.from_day <= team.today() and (t.until_day is null or t.until_day >= team.today()))
$$;

-- A task is given to somebody who may read it; given to another, it waits for their answer.
create function tasks.begins() returns trigger language plpgsql security definer set search_path = pg_catalog, tasks as $$
begin
    if not (case when new.participant_id is null then tasks.works_at(new.for_member, new.hub_id)
                 else tasks.reads(new.for_member, new.participant_id, 'team') end) then
        raise exception 'a colleague who could not read it' using errcode = 'check_violation';
    end if;
    new.holder := new.author;
    new.asked := nullif(new.for_member, new.author);
    new.due := new.due_on;
    new.ended := null;
    new.ended_on := null;
    return new;
end $$;
create trigger begins before insert on tasks.tasks for each row execute function tasks.begins();

create function tasks.told() returns trigger language plpgsql security definer set search_path = pg_catalog, tasks as $$
declare t tasks.tasks;
begin
    select * into t from tasks.tasks x where x.id = new.task_id for update;
    if t.id is null or (t.participant_id is distinct from new.participant_id) or t.hub_id <> new.hub_id then
        raise exception 'not of this task' using errcode = 'check_violation';
    end if;
    if not coalesce(new.author in (t.author, t.holder, coalesce(t.asked, t.holder)), false)
            and not t.hub_id = any (team.viewer_lead_hubs()) then
        raise exception 'not theirs to tell' using errcode = 'check_violation';
    end if;
    if (new.kind = 'again') = (t.ended is null) then
        raise exception 'told already' using errcode = 'check_violation';
    end if;
    if new.kind in ('accepted', 'handed-back') and t.asked is distinct from new.author then
        raise exception 'nobody asked them' using errcode = 'check_violation';
    end if;
    if new.kind = 'handed' and not (case when t.participant_id is null then tasks.works_at(new.to_member, t.hub_id)
                 else tasks.reads(new.to_member, t.participant_id, 'team') end) then
        raise exception 'a colleague who could not read it' using errcode = 'check_violation';
    end if;
    update tasks.tasks x set
        holder = case when new.kind in ('accepted', 'handed') then new.author
                      when new.kind = 'done' and t.asked = new.author then new.author else t.holder end,
        asked = case new.kind when 'handed' then nullif(new.to_member, new.author) when 'put-off' then t.asked end,
        due = case new.kind when 'put-off' then new.due_on else t.due end,
        ended = case when new.kind in ('done', 'dropped') then new.kind end,
        ended_on = case when new.kind in ('done', 'dropped') then team.today() end
     where x.id = t.id;
    return new;
end $$;
create trigger told before insert on tasks.turns for each row execute function tasks.told();
revoke all on function tasks.begins(), tasks.told() from public;

-- About a person: read as the team's notes are. About nobody: by those it is between, and the hub's lead.
alter table tasks.tasks enable row level security;
create policy seen on tasks.tasks for select using (case when participant_id is not null then
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
    else (hub_id = any ((select team.viewer_hubs())::int[])
            and (select team.viewer()) = any (array[author, holder, asked, for_member]))
        or hub_id = any ((select team.viewer_lead_hubs())::int[]) end);
create policy written on tasks.tasks for insert with check (
    author = (select team.viewer())
    and case when participant_id is not null then
            (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                and hub_id = any ((select casefiles.viewer_writes('team'))::int[]))
            or hub_id = any ((select team.viewer_lead_hubs())::int[])
        else hub_id = any ((select team.viewer_hubs())::int[]) end);
grant select, insert (id, participant_id, hub_id, what, due_on, for_member) on tasks.tasks to essaim_app;

alter table tasks.turns enable row level security;
create policy seen on tasks.turns for select using (exists (select from tasks.tasks t where t.id = task_id));
create policy written on tasks.turns for insert with check (
    author = (select team.viewer()) and exists (select from tasks.tasks t where t.id = task_id));
grant select, insert on tasks.turns to essaim_app;

-- Open tasks of the hubs the viewer leads whose holder is not there for them: no post at that hub any more, away today, or no
-- longer reading about that person; unless a colleague was asked.
create function tasks.left_behind() returns setof uuid language sql stable security definer
    set search_path = pg_catalog, tasks as $$
    select t.id from tasks.tasks t
    where t.hub_id = any ((select team.viewer_lead_hubs())::int[]) and t.ended is null and t.asked is null
      and (not tasks.works_at(t.holder, t.hub_id)
        or exists (select from team.absences a where a.member_id = t.holder and team.today() between a.from_day and a.until_day)
        or (t.participant_id is not null and not tasks.reads(t.holder, t.participant_id, 'team')))
$$;

-- ---- the little that is strictly necessary -------------------------------------------------------------------------

-- Written on purpose by a colleague bound to secrecy. It comes from nothing: no row says which note it was drawn from, or that
-- there is one.
create table tasks.necessary_notes (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    words text not null check (length(words) between 1 and 400),
    told boolean not null, -- the person knows that it is shared, and with whom
    why_not text check (length(why_not) between 1 and 200),
    whole_team boolean not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    taken_back_at timestamptz,
    check (told = (why_not is null)),
    unique (id, participant_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create table tasks.necessary_readers (
    id uuid primary key,
    note_id uuid not null,
    participant_id uuid not null,
    hub_id int not null,
    member_id uuid not null references team.members,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    unique (note_id, member_id),
    foreign key (note_id, participant_id) references tasks.necessary_notes (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index necessary_notes_of on tasks.necessary_notes (participant_id);
create index necessary_readers_of on tasks.necessary_readers (participant_id);
create index necessary_readers_by on tasks.necessary_readers (member_id);

create function tasks.viewer_addressed() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, tasks as $$
    select coalesce(array_agg(r.note_id), '{}') from tasks.necessary_readers r where r.member_id = team.viewer()
$$;
-- Hubs where the viewer is bound to secrecy, by profession or by mission.
create function tasks.viewer_bound() returns int[] language sql stable security definer set search_path = pg_catalog, tasks as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.viewer_posts() p where p.standing = 'social-worker'
$$;
create function tasks.addressed_inside() returns trigger language plpgsql security definer
    set search_path = pg_catalog, tasks as $$
begin
    if not tasks.in_care_team(new.member_id, new.participant_id) or not exists (select from tasks.necessary_notes n
        where n.id = new.note_id and n.author = new.author and not n.whole_team) then
        raise exception 'not of the care team' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger addressed_inside before insert on tasks.necessary_readers for each row
    execute function tasks.addressed_inside();
revoke all on function tasks.addressed_inside() from public;

-- Read by its author and by those it is for, for as long as they accompany the person. By nobody's rank.
alter table tasks.necessary_notes enable row level security;
create policy seen on tasks.necessary_notes for select using (
    (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))
    or (taken_back_at is null and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
        and (whole_team or id = any ((select tasks.viewer_addressed())::uuid[]))));
create policy written on tasks.necessary_notes for insert with check (
    author = (select team.viewer()) and taken_back_at is null
    and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
    and hub_id = any ((select tasks.viewer_bound())::int[]));
create policy taken_back on tasks.necessary_notes for update using (author = (select team.viewer()));
grant select, insert, update (taken_back_at) on tasks.necessary_notes to essaim_app;

alter table tasks.necessary_readers enable row level security;
create policy seen on tasks.necessary_readers for select using (
    member_id = (select team.viewer()) or author = (select team.viewer()));
create policy written on tasks.necessary_readers for insert with check (
    author = (select team.viewer()) and hub_id = any ((select tasks.viewer_bound())::int[]));
grant select, insert on tasks.necessary_readers to essaim_app;

-- ---- "@Claire" -----------------------------------------------------------------------------------------------------

create table tasks.mentions (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    member_id uuid not null references team.members,
    fact_id uuid references casefiles.facts,
    task_id uuid references tasks.tasks deferrable initially immediate,
    note_id uuid references tasks.necessary_notes deferrable initially immediate,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    opened_at timestamptz, -- by whoever it is for
    check (num_nonnulls(fact_id, task_id, note_id) = 1),
    check (member_id <> author),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index mentions_in_fact on tasks.mentions (fact_id, member_id) where fact_id is not null;
create unique index mentions_in_task on tasks.mentions (task_id, member_id) where task_id is not null;
create unique index mentions_in_note on tasks.mentions (note_id, member_id) where note_id is not null;
create index mentions_of on tasks.mentions (participant_id);
create index mentions_waiting on tasks.mentions (member_id) where opened_at is null;

-- Nobody is spoken to about what they could not read: a reserved fact, only to whoever its author named.
create function tasks.spoken_to_a_reader() returns trigger language plpgsql security definer
    set search_path = pg_catalog, tasks as $$
declare heard boolean;
begin
    select case
        when new.fact_id is not null then (select f.author = new.author and f.participant_id = new.participant_id and case
                when f.compartment = 'reserved' then exists (select from casefiles.fact_readers r
                    where r.fact_id = f.id and r.member_id = new.member_id and r.ended_at is null)
                else tasks.reads(new.member_id, f.participant_id, f.compartment) end
            from casefiles.facts f where f.id = new.fact_id)
        when new.task_id is not null then (select t.author = new.author and t.participant_id = new.participant_id
                and tasks.reads(new.member_id, t.participant_id, 'team') from tasks.tasks t where t.id = new.task_id)
        else (select n.author = new.author and n.participant_id = new.participant_id
                and tasks.in_care_team(new.member_id, n.participant_id) and (n.whole_team or exists (
                    select from tasks.necessary_readers r where r.note_id = n.id and r.member_id = new.member_id))
            from tasks.necessary_notes n where n.id = new.note_id) end into heard;
    if heard is not true or new.opened_at is not null then
        raise exception 'a colleague who could not read it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger spoken_to_a_reader before insert on tasks.mentions for each row execute function tasks.spoken_to_a_reader();
revoke all on function tasks.spoken_to_a_reader() from public;

-- Seen by the two it is between, and only while they read what it is in.
alter table tasks.mentions enable row level security;
create policy seen on tasks.mentions for select using (
    (member_id = (select team.viewer()) or author = (select team.viewer()))
    and case when fact_id is not null then exists (select from casefiles.facts f where f.id = fact_id)
             when task_id is not null then exists (select from tasks.tasks t where t.id = task_id)
             else exists (select from tasks.necessary_notes n where n.id = note_id) end);
create policy written on tasks.mentions for insert with check (author = (select team.viewer()));
create policy opened on tasks.mentions for update using (member_id = (select team.viewer()));
grant select, insert, update (opened_at) on tasks.mentions to essaim_app;

insert into casefiles.person_tables (name, fate)
select 'tasks.' || t, 'moves' from unnest(array['tasks', 'turns', 'necessary_notes', 'necessary_readers', 'mentions']) t;
insert into casefiles.person_followers (name, condition) values
    ('tasks.turns', 'task_id in (select id from tasks.tasks where participant_id = $1)'),
    ('tasks.necessary_readers', 'note_id in (select id from tasks.necessary_notes where participant_id = $1)'),
    ('tasks.mentions', 'coalesce(fact_id, task_id, note_id) in (select id from casefiles.facts where participant_id = $1
        union all select id from tasks.tasks where participant_id = $1
        union all select id from tasks.necessary_notes where participant_id = $1)');

-- What a member may read is nobody's to ask: the triggers do.
revoke all on function tasks.reads(uuid, uuid, text), tasks.in_care_team(uuid, uuid), tasks.works_at(uuid, int),
    tasks.left_behind() from public;
grant execute on function tasks.left_behind() to essaim_app;
