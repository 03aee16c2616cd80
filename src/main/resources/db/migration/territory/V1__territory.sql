-- Communes, what groups them, and the priority districts. Public reference data, loaded by the owner at start and read
-- by anybody signed in. Rows are replaced, never deleted: files point at them.
create schema territory;
grant usage on schema territory to essaim_app;

create table territory.groupings (
    kind text not null check (kind in ('epci', 'employment-zone')),
    code text not null,
    name text not null,
    primary key (kind, code)
);

create table territory.communes (
    code text primary key check (code ~ '^[0-9][0-9AB][0-9]{3}$'), -- INSEE
    name text not null,
    postal_codes text[] not null,
    population int,
    latitude float8,
    longitude float8,
    epci text,
    employment_zone text,
    sort_key text collate "C" not null
);
create index communes_by_epci on territory.communes (epci);
create index communes_by_employment_zone on territory.communes (employment_zone);

-- n: the whole plain name, w: a word of it, s: its sound, p: a postal code. Found by equality or by range, never LIKE.
create table territory.commune_keys (
    key text collate "C" not null,
    commune_code text not null, -- no reference: written anew as a whole, and its checks would take longer than all the rest
    primary key (key, commune_code)
);

create table territory.districts (
    code text primary key,
    vintage int not null check (vintage in (2015, 2024)),
    name text not null,
    sort_key text collate "C" not null,
    simplified boolean not null -- from simplified outlines: to choose from, not to decide who is eligible
);

create table territory.district_communes (
    district_code text not null references territory.districts,
    commune_code text not null references territory.communes,
    primary key (commune_code, district_code)
);
create index district_communes_of on territory.district_communes (district_code);

-- Which edition of the files above is in the tables.
create table territory.editions (
    only_one boolean primary key default true check (only_one),
    edition text not null,
    loaded_at timestamptz not null default now()
);

do $$
declare t text;
begin
    foreach t in array array['groupings', 'communes', 'commune_keys', 'districts', 'district_communes', 'editions'] loop
        execute format('alter table territory.%I enable row level security', t);
        execute format('create policy read on territory.%I for select using ((select team.viewer()) is not null)', t);
        execute format('grant select on territory.%I to essaim_app', t);
    end loop;
end $$;
