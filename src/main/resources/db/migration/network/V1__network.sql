-- The organisations of the territory that may help: who they are, how to reach them, whom to ask for there. Nothing about
-- the people accompanied; those named here are professional contacts.
create schema network;
grant usage on schema network to essaim_app;

create table network.actors (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null, -- spelt plainly, computed by Essaim: found whatever the spelling, sorted in French order
    kind text check (length(kind) between 1 and 100), -- in the team's words
    description text check (length(description) <= 2000),
    siret text check (siret ~ '^[0-9]{14}$'),
    address text check (length(address) <= 300),
    commune_code text references territory.communes (code),
    site text check (length(site) <= 300),
    noted_by uuid not null default team.viewer() references team.members,
    noted_at timestamptz not null default now(),
    version int not null default 0
);
create unique index one_actor_by_siret on network.actors (siret) where siret is not null;
create index actors_in_order on network.actors (name_key, id);

create table network.ways (
    id uuid primary key,
    actor_id uuid not null references network.actors,
    kind text not null check (kind in ('phone', 'email')),
    value text not null check (length(value) between 1 and 300),
    noted_by uuid not null default team.viewer() references team.members,
    noted_at timestamptz not null default now(),
    unique (actor_id, kind, value)
);

-- A professional to ask for at an organisation.
create table network.contacts (
    id uuid primary key,
    actor_id uuid not null references network.actors,
    first_name text not null check (length(first_name) <= 100),
    last_name text not null check (length(last_name) between 1 and 100),
    part text not null check (length(part) <= 200), -- what they do there; empty when not said
    phones text[] not null default '{}',
    emails text[] not null default '{}',
    noted_by uuid not null default team.viewer() references team.members,
    noted_at timestamptz not null default now()
);
create index contacts_of on network.contacts (actor_id);

create function network.viewer_knows() returns boolean language sql stable security definer
    set search_path = pg_catalog, network as $$
    select exists (select 1 from team.viewer_posts() p where p.standing not in ('funder', 'controller'))
$$;
create function network.viewer_writes() returns boolean language sql stable security definer
    set search_path = pg_catalog, network as $$
    select team.viewer_is('administrator') or exists (select 1 from team.viewer_posts() p where p.hub_id is not null)
$$;

do $$
declare t text;
begin
    foreach t in array array['actors', 'ways', 'contacts'] loop
        execute format('alter table network.%I enable row level security', t);
        execute format('create policy seen on network.%I for select using ((select network.viewer_knows()))', t);
        execute format('create policy noted on network.%I for insert with check (
            noted_by = (select team.viewer()) and (select network.viewer_writes()))', t);
        execute format('grant select, insert on network.%I to essaim_app', t);
    end loop;
end $$;
