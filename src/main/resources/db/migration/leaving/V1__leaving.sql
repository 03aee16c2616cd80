-- What was taken away, by whom and why; and the word each author gets when their reserved notes went.
create schema leaving;
grant usage on schema leaving to essaim_app;

create table leaving.takings (
    id uuid primary key,
    member_id uuid not null default team.viewer() references team.members,
    taken_at timestamptz not null default now(),
    reach text not null check (reach in ('house', 'administration', 'own')),
    programme_id uuid references programme.programmes, -- null: all of them
    reason text check (length(reason) between 5 and 500),
    reserved boolean not null default false, -- everybody's reserved notes went too
    people int, -- null of an author's own: beside their notes of the team it would tell how many are reserved
    rows bigint,
    check ((reach = 'own') = (people is null) and (people is null) = (rows is null)),
    check (reason is not null or (reach = 'house' and not reserved)),
    check (not reserved or reach = 'house')
);
create index takings_by on leaving.takings (member_id, taken_at desc);

create table leaving.told (
    taking_id uuid not null references leaving.takings,
    member_id uuid not null references team.members, -- the author
    notes int not null check (notes > 0),
    primary key (member_id, taking_id)
);

-- Takings whose author of reserved notes is the viewer.
create function leaving.viewer_told() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, leaving as $$
    select coalesce(array_agg(t.taking_id), '{}') from leaving.told t where t.member_id = team.viewer()
$$;

-- ---- walls: the application never says that the whole house was taken, only the owner does ------------------------

alter table leaving.takings enable row level security;
create policy seen on leaving.takings for select using (
    member_id = (select team.viewer())
    or (select team.viewer_is('administrator'))
    or id = any ((select leaving.viewer_told())::uuid[]));
create policy signed on leaving.takings for insert with check (
    member_id = (select team.viewer())
    and (reach = 'own' or (reach = 'administration' and (select team.viewer_is('administrator')))));
grant select, insert on leaving.takings to essaim_app;

-- How many reserved notes somebody has is theirs alone to know: not even the administration reads it here.
alter table leaving.told enable row level security;
create policy seen on leaving.told for select using (member_id = (select team.viewer()));
grant select on leaving.told to essaim_app;
