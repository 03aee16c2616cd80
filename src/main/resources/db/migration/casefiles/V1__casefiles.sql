-- People's files: identity, ways to reach them, wishes, homes, situations, care team, stays at hubs, facts, documents.
-- Rows about a person carry their present hub; the composite foreign key makes a move carry all of them along.
create schema casefiles;
grant usage on schema casefiles to essaim_app;

create table casefiles.participants (
    id uuid primary key,
    hub_id int not null references programme.hubs,
    first_name text not null check (length(first_name) <= 100),
    last_name text not null check (length(last_name) between 1 and 100),
    sort_key text collate "C" not null, -- French order, computed by Essaim
    birth_date date,
    gender text check (gender in ('woman', 'man', 'other')),
    source_reference text check (length(source_reference) <= 100), -- the number the person had in the imported list
    opened_by uuid not null references team.members,
    opened_at timestamptz not null default now(),
    version int not null default 0,
    unique (id, hub_id)
);
create index participants_in_order on casefiles.participants (hub_id, sort_key, id);

create table casefiles.search_keys (
    participant_id uuid not null,
    hub_id int not null,
    key text collate "C" not null,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade on delete cascade,
    primary key (key, participant_id)
);
create index search_keys_of on casefiles.search_keys (participant_id);
create index search_keys_at on casefiles.search_keys (hub_id, key, participant_id);

create table casefiles.ways (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('phone', 'email', 'letter', 'through')),
    value text not null check (length(value) between 1 and 300),
    read_by text check (length(read_by) <= 200), -- who else may read or hear it, in the person's words
    from_day date not null,
    until_day date,
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index ways_of on casefiles.ways (participant_id);

create table casefiles.wishes (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    words text not null check (length(words) between 1 and 500),
    from_day date not null,
    until_day date,
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index wishes_of on casefiles.wishes (participant_id);

create table casefiles.homes (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    address text check (length(address) <= 300),
    commune_code text references territory.communes (code),
    qpv text not null check (qpv in ('inside', 'outside', 'not-known')),
    qpv_code text,
    qpv_vintage int check (qpv_vintage in (2015, 2024)),
    qpv_established text check (qpv_established in ('address', 'declared', 'attestation')),
    from_day date not null,
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    check ((qpv = 'inside') = (qpv_code is not null)),
    check ((qpv = 'not-known') = (qpv_established is null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index homes_of on casefiles.homes (participant_id, from_day desc);

-- Who proposed the person. The kind of service alone may tell of child protection, probation or addiction care.
create table casefiles.orientations (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null,
    sensitive boolean not null,
    service text check (length(service) <= 200),
    received_on date not null,
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index orientations_of on casefiles.orientations (participant_id);

-- Answers to the recipe's questions, each dated and signed. A refusal is an answer; not asked is no row.
create table casefiles.situations (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    question text not null,
    state text not null check (state in ('given', 'refused', 'not-known', 'not-applicable')),
    answer text check (length(answer) <= 500),
    as_of date not null,
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    check ((state = 'given') = (answer is not null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index situations_of on casefiles.situations (participant_id, question, as_of desc);

create table casefiles.care_team (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    member_id uuid not null references team.members,
    part text not null check (part in ('reference', 'support')),
    from_day date not null,
    until_day date check (until_day >= from_day),
    assigned_by uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    exclude using gist (participant_id with =, member_id with =, daterange(from_day, until_day, '[]') with &&)
);
create index care_team_of on casefiles.care_team (participant_id);
create index care_team_by on casefiles.care_team (member_id, participant_id);

-- The hubs a person has been at; hub_id here is history and does not follow a move.
create table casefiles.stays (
    id uuid primary key,
    participant_id uuid not null references casefiles.participants,
    hub_id int not null references programme.hubs,
    from_day date not null,
    until_day date check (until_day >= from_day),
    reads_until date, -- the old hub reads until then, as the recipe says
    moved_by uuid not null references team.members,
    reason text check (length(reason) <= 500),
    written_at timestamptz not null default now(),
    exclude using gist (participant_id with =, daterange(from_day, until_day, '[]') with &&)
);
create index stays_at on casefiles.stays (hub_id, reads_until);

create table casefiles.facts (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    compartment text not null check (compartment in ('team', 'employment', 'reserved')),
    strand text check (strand in ('citizen', 'social', 'employment')),
    state text not null check (state in ('done', 'planned', 'broken')),
    broken_by text check (broken_by in ('person', 'employer', 'actor', 'transport', 'place-full', 'no-answer', 'us', 'other')),
    title text check (length(title) <= 200),
    body text check (length(body) <= 20000),
    sealed bytea, -- title and body of a reserved fact, encrypted with a key that is not here
    day date not null,
    until_day date check (until_day >= day),
    sign text check (sign in ('person', 'us', 'both')), -- whose move it was
    channel text,
    minutes int check (minutes between 1 and 1440),
    stub boolean not null default false, -- person and author chose that its existence shows
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    corrects uuid unique references casefiles.facts,
    check ((compartment = 'reserved') = (sealed is not null)),
    check (sealed is null or (title is null and body is null)),
    check (sealed is not null or title is not null or body is not null),
    check ((state = 'broken') = (broken_by is not null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index facts_of on casefiles.facts (participant_id, day desc, id desc);
create index facts_by_author on casefiles.facts (author, written_at desc);

create table casefiles.fact_readers (
    fact_id uuid not null references casefiles.facts,
    member_id uuid not null references team.members,
    agreed_on date not null, -- the person's agreement to this colleague reading it
    primary key (fact_id, member_id)
);
create index fact_readers_by on casefiles.fact_readers (member_id);

create table casefiles.withdrawals (
    fact_id uuid primary key references casefiles.facts,
    participant_id uuid not null,
    hub_id int not null,
    author uuid not null references team.members,
    reason text check (length(reason) <= 500),
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table casefiles.documents (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    compartment text not null check (compartment in ('journey', 'team', 'employment')),
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    bytes bytea not null check (length(bytes) <= 10485760),
    author uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index documents_of on casefiles.documents (participant_id);

-- A director reads no name without a reason; the reason opens one file for an hour.
create table casefiles.openings (
    id uuid primary key,
    member_id uuid not null references team.members,
    participant_id uuid not null references casefiles.participants,
    reason text not null check (length(reason) between 5 and 500),
    opened_at timestamptz not null default now(),
    closes_at timestamptz not null
);
create index openings_by on casefiles.openings (member_id, closes_at);

create table casefiles.alike_asks (
    member_id uuid not null,
    asked_at timestamptz not null default now()
);
create index alike_asks_by on casefiles.alike_asks (member_id, asked_at);

-- ---- who is looking, at whom --------------------------------------------------------------------------------------

-- People read by exception: they left the viewer's hub a short time ago, or a director gave a reason.
create function casefiles.viewer_also() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(x.participant_id), '{}') from (
        select s.participant_id from casefiles.stays s
        where s.hub_id = any (team.viewer_hubs()) and s.until_day is not null and s.reads_until >= team.today()
        union
        select o.participant_id from casefiles.openings o where o.member_id = team.viewer() and o.closes_at > now()) x
$$;

-- The people the viewer is in charge of today, at a hub where they still have a post.
create function casefiles.viewer_caseload() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(c.participant_id), '{}') from casefiles.care_team c
    where c.member_id = team.viewer() and c.hub_id = any (team.viewer_hubs())
      and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())
$$;

-- Hubs whose compartment one of the viewer's roles reads, as the programme's recipe says.
create function casefiles.viewer_reads(which text, how_far text) returns int[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(distinct p.hub_id), '{}')
    from team.viewer_posts() p
    join programme.hubs h on h.id = p.hub_id
    join programme.compartment_readers r on r.programme_id = h.programme_id and r.role = p.role
    where r.compartment = which and r.reach = how_far
$$;

create function casefiles.viewer_writes(which text) returns int[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(distinct p.hub_id), '{}')
    from team.viewer_posts() p
    join programme.hubs h on h.id = p.hub_id
    join programme.compartment_writers w on w.programme_id = h.programme_id and w.role = p.role
    where w.compartment = which
$$;

create function casefiles.viewer_named() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(r.fact_id), '{}') from casefiles.fact_readers r where r.member_id = team.viewer()
$$;

create function casefiles.viewer_wrote(fact uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select exists (select 1 from casefiles.facts f where f.id = fact and f.author = team.viewer())
$$;

-- Where a reserved fact exists and both sides chose that it shows: its day and author, to the care team only.
create function casefiles.stubs(person uuid) returns table (fact_id uuid, day date, strand text, author uuid)
    language sql stable security definer set search_path = pg_catalog, casefiles as $$
    select f.id, f.day, f.strand, f.author from casefiles.facts f
    where f.participant_id = person and f.compartment = 'reserved' and f.stub
      and f.participant_id = any (casefiles.viewer_caseload())
      and f.author <> team.viewer() and f.id <> all (casefiles.viewer_named())
      and not exists (select 1 from casefiles.facts later where later.corrects = f.id)
      and not exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id)
$$;

-- Beyond one's hubs, one sentence only: someone alike may be known elsewhere, ask such a hub. Thirty questions an hour;
-- each is journaled, whatever the answer. Asks for a birth date, so that a name alone fishes nothing.
create function casefiles.alike_elsewhere(wanted text[], born date) returns table (hub_id int)
    language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    if team.viewer() is null or born is null then return; end if;
    if (select count(*) from casefiles.alike_asks a
        where a.member_id = team.viewer() and a.asked_at > now() - interval '1 hour') >= 30 then return; end if;
    insert into casefiles.alike_asks (member_id) values (team.viewer());
    insert into journal.entries (member_id, act, reading) values (team.viewer(), 'alike-elsewhere', true);
    return query
        select distinct p.hub_id from casefiles.search_keys k join casefiles.participants p on p.id = k.participant_id
        where k.key = any (wanted) and p.birth_date = born and p.hub_id <> all (team.viewer_hubs())
        order by 1 limit 3;
end $$;

-- A director opens one file, for an hour, for a reason. Name and birth date must be right: it is no search.
create function casefiles.open_with_reason(opening uuid, wanted text[], born date, why text) returns setof uuid
    language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    if not team.viewer_is('director') or length(trim(why)) < 5 then return; end if;
    return query
        with found as (
            select distinct p.id, p.hub_id from casefiles.search_keys k
            join casefiles.participants p on p.id = k.participant_id
            where k.key = any (wanted) and p.birth_date = born limit 1),
        opened as (
            insert into casefiles.openings (id, member_id, participant_id, reason, closes_at)
            select opening, team.viewer(), f.id, trim(why), now() + interval '1 hour' from found f
            on conflict (id) do nothing returning participant_id),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), f.hub_id, 'open-with-reason', true, array[f.id], trim(why) from found f returning 1)
        select o.participant_id from opened o;
end $$;

-- A person goes to another hub: the old stay ends the day before, the old team's charge ends, every row follows.
create function casefiles.move(stay uuid, person uuid, to_hub int, on_day date, old_reads_until date, why text)
    returns boolean language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
declare here int;
begin
    select p.hub_id into here from casefiles.participants p where p.id = person for update;
    if here is null or here = to_hub or not (here = any (team.viewer_hubs())) then return false; end if;
    update casefiles.stays s set until_day = greatest(s.from_day, on_day - 1), reads_until = old_reads_until
     where s.participant_id = person and s.until_day is null;
    insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by, reason)
    values (stay, person, to_hub, greatest(on_day, coalesce((select max(s.until_day) + 1 from casefiles.stays s
        where s.participant_id = person), on_day)), team.viewer(), why);
    update casefiles.care_team c set until_day = greatest(c.from_day, on_day - 1)
     where c.participant_id = person and c.until_day is null;
    update casefiles.participants p set hub_id = to_hub, version = p.version + 1 where p.id = person;
    return true;
end $$;

-- ---- walls --------------------------------------------------------------------------------------------------------

alter table casefiles.participants enable row level security;
create policy seen on casefiles.participants for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    or (select team.viewer_is('administrator'))
    or id = any ((select casefiles.viewer_also())::uuid[]));
create policy opened on casefiles.participants for insert with check (
    opened_by = (select team.viewer())
    and (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))));
create policy mended on casefiles.participants for update
    using (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator')));
grant select, insert on casefiles.participants to essaim_app;
grant update (first_name, last_name, sort_key, birth_date, gender, source_reference, version) on casefiles.participants to essaim_app;

-- Identity and how to reach: read at the hub, by the administrator (imports, duplicates, requests) and by exception.
do $$
declare t text;
begin
    foreach t in array array['search_keys', 'ways', 'homes'] loop
        execute format('alter table casefiles.%I enable row level security', t);
        execute format('create policy seen on casefiles.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is(''administrator''))
            or participant_id = any ((select casefiles.viewer_also())::uuid[]))', t);
        execute format('create policy written on casefiles.%I for insert with check (
            hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is(''administrator'')))', t);
        execute format('create policy ended on casefiles.%I for update using (
            hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is(''administrator'')))', t);
        execute format('grant select, insert on casefiles.%I to essaim_app', t);
    end loop;
    -- Journey matters: read at the hub and by exception, not by the administrator.
    foreach t in array array['wishes', 'situations', 'care_team'] loop
        execute format('alter table casefiles.%I enable row level security', t);
        execute format('create policy seen on casefiles.%I for select using (
            hub_id = any ((select team.viewer_hubs())::int[])
            or participant_id = any ((select casefiles.viewer_also())::uuid[]))', t);
        execute format('create policy written on casefiles.%I for insert with check (
            hub_id = any ((select team.viewer_hubs())::int[]))', t);
        execute format('create policy ended on casefiles.%I for update using (
            hub_id = any ((select team.viewer_hubs())::int[]))', t);
        execute format('grant select, insert on casefiles.%I to essaim_app', t);
    end loop;
end $$;
create policy replaced on casefiles.search_keys for delete
    using (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator')));
grant delete on casefiles.search_keys to essaim_app;
grant update (until_day) on casefiles.ways to essaim_app;
grant update (until_day) on casefiles.wishes to essaim_app;
grant update (until_day, part) on casefiles.care_team to essaim_app;

alter table casefiles.orientations enable row level security;
create policy seen on casefiles.orientations for select using (
    (not sensitive and (hub_id = any ((select team.viewer_hubs())::int[])
        or participant_id = any ((select casefiles.viewer_also())::uuid[])))
    or participant_id = any ((select casefiles.viewer_caseload())::uuid[])
    or hub_id = any ((select team.viewer_lead_hubs())::int[])
    or author = (select team.viewer()));
create policy written on casefiles.orientations for insert with check (
    author = (select team.viewer())
    and (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))));
grant select, insert on casefiles.orientations to essaim_app;

alter table casefiles.stays enable row level security;
create policy seen on casefiles.stays for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    or exists (select 1 from casefiles.participants p where p.id = participant_id));
create policy written on casefiles.stays for insert with check (
    moved_by = (select team.viewer())
    and (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))));
grant select, insert on casefiles.stays to essaim_app;

alter table casefiles.facts enable row level security;
create policy seen on casefiles.facts for select using (
    (compartment = 'team' and (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
        or (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))))
    or (compartment = 'employment' and (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('employment', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('employment', 'hub'))::int[])
        or (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))))
    or (compartment = 'reserved' and (
        author = (select team.viewer()) or id = any ((select casefiles.viewer_named())::uuid[]))));
create policy written on casefiles.facts for insert with check (
    author = (select team.viewer())
    and ((compartment = 'team' and hub_id = any ((select casefiles.viewer_writes('team'))::int[]))
        or (compartment = 'employment' and hub_id = any ((select casefiles.viewer_writes('employment'))::int[]))
        or (compartment = 'reserved' and hub_id = any ((select casefiles.viewer_writes('reserved'))::int[]))));
grant select, insert on casefiles.facts to essaim_app;

alter table casefiles.fact_readers enable row level security;
create policy seen on casefiles.fact_readers for select using (
    member_id = (select team.viewer()) or casefiles.viewer_wrote(fact_id));
create policy named on casefiles.fact_readers for insert with check (casefiles.viewer_wrote(fact_id));
grant select, insert on casefiles.fact_readers to essaim_app;

alter table casefiles.withdrawals enable row level security;
create policy seen on casefiles.withdrawals for select using (
    exists (select 1 from casefiles.facts f where f.id = fact_id));
create policy written on casefiles.withdrawals for insert with check (
    author = (select team.viewer()) and casefiles.viewer_wrote(fact_id));
grant select, insert on casefiles.withdrawals to essaim_app;

alter table casefiles.documents enable row level security;
create policy seen on casefiles.documents for select using (
    (compartment = 'journey' and (hub_id = any ((select team.viewer_hubs())::int[])
        or participant_id = any ((select casefiles.viewer_also())::uuid[])))
    or (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
        and ((compartment = 'team' and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
          or (compartment = 'employment' and hub_id = any ((select casefiles.viewer_reads('employment', 'care-team'))::int[]))))
    or author = (select team.viewer()));
create policy written on casefiles.documents for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]));
grant select, insert on casefiles.documents to essaim_app;

alter table casefiles.openings enable row level security;
create policy seen on casefiles.openings for select using (
    member_id = (select team.viewer()) or (select team.viewer_is('administrator')));
grant select on casefiles.openings to essaim_app;

alter table casefiles.alike_asks enable row level security; -- only alike_elsewhere reads and writes it
