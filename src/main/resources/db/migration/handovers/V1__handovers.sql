-- Passing one's people on: who asked, for whom, from which day; what became of each person; what it changed, so that it
-- can be undone exactly.
create schema handovers;
grant usage on schema handovers to essaim_app;

create table handovers.handovers (
    id uuid primary key,
    hub_id int not null references programme.hubs,
    member_id uuid not null references team.members, -- whose people they were
    why text not null check (why in ('leaving', 'away')),
    from_day date not null, -- the successors' first day
    until_day date, -- the stand-ins' last day
    absence_id uuid references team.absences on delete set null, -- the absence this hand-over noted
    done_by uuid not null references team.members,
    done_at timestamptz not null default now(),
    check ((why = 'away') = (until_day is not null)),
    check (until_day >= from_day)
);
create index handovers_at on handovers.handovers (hub_id, done_at desc);
create index handovers_of on handovers.handovers (member_id);

create table handovers.undoings (
    handover_id uuid primary key references handovers.handovers,
    done_by uuid not null references team.members,
    done_at timestamptz not null default now()
);

-- What became of each person. No successor: they stay with whoever is in charge already.
create table handovers.lines (
    id uuid primary key,
    handover_id uuid not null references handovers.handovers,
    participant_id uuid not null,
    hub_id int not null,
    part text not null check (part in ('reference', 'support', 'stand-in')),
    to_member uuid references team.members,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index lines_of_handover on handovers.lines (handover_id);
create index lines_of on handovers.lines (participant_id);

-- The charges a hand-over ended, began or recast: how each was before and was left.
create table handovers.changes (
    charge_id uuid not null,
    line_id uuid not null references handovers.lines,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('ended', 'began', 'recast')),
    member_id uuid not null references team.members,
    from_day date not null,
    part_before text not null,
    until_before date,
    part_after text not null,
    until_after date,
    primary key (line_id, charge_id),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index changes_of on handovers.changes (participant_id);

-- Lines an undoing left as they were, because somebody had changed them since.
create table handovers.kept_lines (
    line_id uuid primary key references handovers.lines,
    participant_id uuid not null,
    hub_id int not null,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index kept_lines_of on handovers.kept_lines (participant_id);

alter table handovers.handovers enable row level security;
create policy seen on handovers.handovers for select using (
    hub_id = any ((select team.viewer_hubs())::int[]) or member_id = (select team.viewer()));
-- a coach or the hub's lead for anybody of the hub, everybody for their own people
create policy done on handovers.handovers for insert with check (
    done_by = (select team.viewer())
    and hub_id = any ((select team.viewer_hubs())::int[])
    and (member_id = (select team.viewer()) or hub_id = any ((select team.viewer_team_hubs())::int[])));
grant select, insert on handovers.handovers to essaim_app;

alter table handovers.undoings enable row level security;
create policy seen on handovers.undoings for select using (
    exists (select from handovers.handovers h where h.id = handover_id));
create policy done on handovers.undoings for insert with check (
    done_by = (select team.viewer())
    and exists (select from handovers.handovers h where h.id = handover_id
        and h.hub_id = any ((select team.viewer_hubs())::int[])
        and (h.member_id = (select team.viewer()) or h.hub_id = any ((select team.viewer_team_hubs())::int[]))));
grant select, insert on handovers.undoings to essaim_app;

do $$
declare t text;
begin
    foreach t in array array['lines', 'changes', 'kept_lines'] loop
        execute format('alter table handovers.%I enable row level security', t);
        execute format('create policy seen on handovers.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[])
            or participant_id = any ((select casefiles.viewer_also())::uuid[]))', t);
        execute format('create policy written on handovers.%I for insert with check (
            hub_id = any ((select team.viewer_hubs())::int[]))', t);
        execute format('grant select, insert on handovers.%I to essaim_app', t);
    end loop;
end $$;

-- An administrator reads no care team: how many people each member is in charge of beyond their last day, and where. No name.
create function handovers.awaiting_counts() returns table (member_id uuid, hub_id int, last_day date, people bigint)
    language sql stable security definer set search_path = pg_catalog, handovers as $$
    select c.member_id, c.hub_id, p.last_day, count(distinct c.participant_id)
    from casefiles.care_team c
    left join lateral (
        select case when bool_or(until_day is null) then null else max(until_day) end as last_day, count(*) as posts
        from team.posts where member_id = c.member_id and hub_id = c.hub_id) p on true
    where team.viewer_is('administrator') and c.part <> 'stand-in'
      and (c.until_day is null or c.until_day > greatest(p.last_day, team.today()))
      and (p.posts = 0 or p.last_day is not null)
    group by 1, 2, 3
$$;
