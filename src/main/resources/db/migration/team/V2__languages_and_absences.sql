-- The languages a member says they speak, and the days they are away. No reason is asked for an absence: it may be health.
create table team.languages (
    member_id uuid not null references team.members,
    language text not null check (language ~ '^[a-z]{2,3}$'), -- ISO 639
    said_at timestamptz not null default now(),
    primary key (member_id, language)
);
create table team.absences (
    id uuid primary key,
    member_id uuid not null references team.members,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    noted_by uuid not null references team.members,
    written_at timestamptz not null default now(),
    exclude using gist (member_id with =, daterange(from_day, until_day, '[]') with &&)
);

-- Hubs where the viewer answers for the team: as a coach or as the hub's lead.
create function team.viewer_team_hubs() returns int[] language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.viewer_posts() p where p.standing in ('coach', 'hub-lead')
$$;

alter table team.languages enable row level security;
create policy seen on team.languages for select using (exists (select from team.members m where m.id = member_id));
create policy said on team.languages for insert with check (member_id = (select team.viewer()));
create policy taken_back on team.languages for delete using (member_id = (select team.viewer()));
grant select, insert, delete on team.languages to essaim_app;

alter table team.absences enable row level security;
create policy seen on team.absences for select using (exists (select from team.members m where m.id = member_id));
create policy noted on team.absences for insert with check (
    noted_by = (select team.viewer())
    and (member_id = (select team.viewer()) or (select team.viewer_is('administrator'))
        or exists (select from team.posts p where p.member_id = absences.member_id
            and p.hub_id = any ((select team.viewer_team_hubs())::int[]))));
create policy shortened on team.absences for update using (
    member_id = (select team.viewer()) or noted_by = (select team.viewer()) or (select team.viewer_is('administrator')));
-- an absence that has not begun before today may be taken back
create policy never_was on team.absences for delete using (
    from_day >= team.today() and (member_id = (select team.viewer()) or noted_by = (select team.viewer())
        or (select team.viewer_is('administrator'))));
grant select, insert, delete on team.absences to essaim_app;
grant update (until_day) on team.absences to essaim_app;
