-- Files that may be one person's: who is waiting to be compared, what is proposed, what was answered, what was merged and
-- how to undo it.
create schema duplicates;
grant usage on schema duplicates to essaim_app;

-- Files whose name, birth date or ways to reach changed since they were compared: once with the hub's own, for who works
-- there, and once with everybody's, for the administrator.
create table duplicates.to_compare (
    participant_id uuid not null,
    hub_id int not null,
    everywhere boolean not null,
    since timestamptz not null default now(),
    primary key (participant_id, everywhere) -- no foreign key: a list of 100,000 people fills it in one act
);
create index to_compare_at on duplicates.to_compare (everywhere, hub_id, participant_id);

-- Pairs worth a look; the smaller id first. Written anew each time one of the two is compared.
create table duplicates.proposals (
    one_id uuid not null,
    one_hub int not null,
    other_id uuid not null,
    other_hub int not null,
    weight real not null, -- in bits: see Likeness
    found_at timestamptz not null default now(),
    primary key (one_id, other_id),
    check (one_id < other_id),
    foreign key (one_id, one_hub) references casefiles.participants (id, hub_id) on update cascade on delete cascade,
    foreign key (other_id, other_hub) references casefiles.participants (id, hub_id) on update cascade on delete cascade
);
create index proposals_of_other on duplicates.proposals (other_id);
create index proposals_strongest on duplicates.proposals (weight desc, one_id, other_id);

-- "Two people", said by somebody about a pair, for everybody; "later", for oneself and some days. Taken back, it stays.
create table duplicates.answers (
    id uuid primary key,
    one_id uuid not null,
    one_hub int not null,
    other_id uuid not null,
    other_hub int not null,
    answer text not null check (answer in ('distinct', 'later')),
    until_day date,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    taken_back_by uuid references team.members,
    taken_back_at timestamptz,
    check (one_id < other_id),
    check ((answer = 'later') = (until_day is not null)),
    check ((taken_back_by is null) = (taken_back_at is null)),
    foreign key (one_id, one_hub) references casefiles.participants (id, hub_id) on update cascade on delete cascade,
    foreign key (other_id, other_hub) references casefiles.participants (id, hub_id) on update cascade on delete cascade
);
create unique index one_distinct on duplicates.answers (one_id, other_id) where answer = 'distinct' and taken_back_at is null;
create index answers_about on duplicates.answers (one_id, other_id);

create table duplicates.merges (
    id uuid primary key,
    participant_id uuid not null, -- the file kept
    hub_id int not null,
    absorbed_id uuid not null,
    absorbed_hub int not null,
    kept_was jsonb not null, -- the kept file's identity before, and after
    kept_is jsonb not null,
    done_by uuid not null references team.members,
    done_at timestamptz not null default now(),
    undone_by uuid references team.members,
    undone_at timestamptz,
    check ((undone_by is null) = (undone_at is null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade,
    foreign key (absorbed_id, absorbed_hub) references casefiles.participants (id, hub_id) on update cascade
);
create unique index absorbed_once on duplicates.merges (absorbed_id) where undone_at is null;
create index merges_of on duplicates.merges (participant_id);

-- Every row a merge moved, and how it was if it was changed on the way; rows both files had are set aside whole. Nobody
-- reads these two but merge and undo.
create table duplicates.moved (
    merge_id uuid not null references duplicates.merges,
    table_name text not null,
    row_key text not null,
    part_was text, -- a reference who became a support
    primary key (merge_id, table_name, row_key)
);
create table duplicates.set_aside (
    merge_id uuid not null references duplicates.merges,
    table_name text not null,
    row_was jsonb not null
);
create index set_aside_by on duplicates.set_aside (merge_id);

insert into casefiles.person_tables (name, fate, why) values
    ('duplicates.to_compare', 'stays', 'compared anew'),
    ('duplicates.merges', 'stays', 'what was merged into which file is that file''s history'),
    ('imports.traces', 'stays', 'what a list wrote is undone in the file it wrote');
-- Lists and hand-overs were written before this list of tables.
insert into casefiles.person_tables (name, fate, row_key, added_at) values
    ('handovers.lines', 'moves', 'id::text', null),
    ('handovers.changes', 'moves', 'line_id::text || '' '' || charge_id::text', null),
    ('handovers.kept_lines', 'moves', 'line_id::text', null),
    ('handovers.transfers', 'moves', 'id::text', null),
    ('handovers.introductions', 'moves', 'transfer_id::text', null),
    ('handovers.answers', 'moves', 'id::text', null),
    ('handovers.orientation_answers', 'moves', 'id::text', null);
insert into casefiles.person_followers (name, condition) values
    ('handovers.introductions', 'transfer_id in (select id from handovers.transfers where participant_id = $1)'),
    ('handovers.answers', 'transfer_id in (select id from handovers.transfers where participant_id = $1)'),
    ('handovers.orientation_answers', 'orientation_id in (select id from casefiles.orientations where participant_id = $1)'),
    ('handovers.changes', 'line_id in (select id from handovers.lines where participant_id = $1)'),
    ('handovers.kept_lines', 'line_id in (select id from handovers.lines where participant_id = $1)');

-- ---- who is to be compared -----------------------------------------------------------------------------------------

create function duplicates.await_people() returns trigger language plpgsql security definer
    set search_path = pg_catalog, duplicates as $$
begin
    insert into duplicates.to_compare (participant_id, hub_id, everywhere)
        select c.id, c.hub_id, e from changed c cross join unnest(array[false, true]) e
        on conflict (participant_id, everywhere) do update set hub_id = excluded.hub_id;
    return null;
end $$;
create function duplicates.await_reached() returns trigger language plpgsql security definer
    set search_path = pg_catalog, duplicates as $$
begin
    insert into duplicates.to_compare (participant_id, hub_id, everywhere)
        select distinct c.participant_id, c.hub_id, e from changed c cross join unnest(array[false, true]) e
        where c.kind in ('phone', 'email')
        on conflict (participant_id, everywhere) do update set hub_id = excluded.hub_id;
    return null;
end $$;
create trigger opened after insert on casefiles.participants referencing new table as changed
    for each statement execute function duplicates.await_people();
create trigger mended after update on casefiles.participants referencing new table as changed
    for each statement execute function duplicates.await_people();
create trigger reached after insert on casefiles.ways referencing new table as changed
    for each statement execute function duplicates.await_reached();

insert into duplicates.to_compare (participant_id, hub_id, everywhere)
    select p.id, p.hub_id, e from casefiles.participants p cross join unnest(array[false, true]) e;

-- ---- merge and undo ------------------------------------------------------------------------------------------------

create function duplicates.viewer_sees(hub int) returns boolean language sql stable security definer
    set search_path = pg_catalog, duplicates as $$
    select hub = any (team.viewer_hubs()) or team.viewer_is('administrator')
$$;

-- Moves every row of one file to the other. Answers 'merged', 'not-here' (unseen, or absorbed already, answered alike) or
-- 'journeys-overlap'. The identity the file is to bear is chosen by who merges; both former ones stay beside it.
create function duplicates.merge(merge uuid, kept uuid, absorbed uuid, first text, last text, sort text, born date, gen text)
    returns text language plpgsql volatile security definer set search_path = pg_catalog, duplicates as $$
declare
    k casefiles.participants;
    a casefiles.participants;
    t record;
begin
    perform 1 from casefiles.participants p where p.id in (kept, absorbed) order by p.id for update;
    select * into k from casefiles.participants p where p.id = kept and p.absorbed_into is null;
    select * into a from casefiles.participants p where p.id = absorbed and p.absorbed_into is null;
    if k.id is null or a.id is null or k.id = a.id
        or not duplicates.viewer_sees(k.hub_id) or not duplicates.viewer_sees(a.hub_id) then return 'not-here'; end if;
    if exists (select 1 from journeys.journeys j join journeys.journeys o on o.programme_id = j.programme_id
               where j.participant_id = kept and o.participant_id = absorbed
                 and daterange(j.entered_on, j.exited_on, '[]') && daterange(o.entered_on, o.exited_on, '[]')) then
        return 'journeys-overlap';
    end if;
    set constraints all deferred;
    insert into duplicates.merges (id, participant_id, hub_id, absorbed_id, absorbed_hub, kept_was, kept_is, done_by)
    values (merge, kept, k.hub_id, absorbed, a.hub_id,
        jsonb_build_object('first', k.first_name, 'last', k.last_name, 'sort', k.sort_key, 'born', k.birth_date, 'gender', k.gender),
        jsonb_build_object('first', first, 'last', last, 'sort', sort, 'born', born, 'gender', gen), team.viewer());

    -- what both files say: one is enough
    with gone as (
        delete from casefiles.ways w where w.participant_id = absorbed and w.until_day is null and exists (
            select 1 from casefiles.ways o where o.participant_id = kept and o.until_day is null
               and o.kind = w.kind and o.value = w.value) returning w.*)
    insert into duplicates.set_aside select merge, 'casefiles.ways', to_jsonb(gone) from gone;
    with gone as (
        delete from casefiles.care_team c where c.participant_id = absorbed and exists (
            select 1 from casefiles.care_team o where o.participant_id = kept and o.member_id = c.member_id
               and daterange(o.from_day, o.until_day, '[]') && daterange(c.from_day, c.until_day, '[]')) returning c.*)
    insert into duplicates.set_aside select merge, 'casefiles.care_team', to_jsonb(gone) from gone;
    delete from casefiles.search_keys s where s.participant_id = absorbed;

    for t in select * from casefiles.person_tables p
             where p.fate = 'moves' and to_regclass(p.name) is not null order by p.name loop
        execute format('with went as (update %s set participant_id = $1, hub_id = $2 where participant_id = $3 returning %s as k)
            insert into duplicates.moved (merge_id, table_name, row_key) select $4, %L, k from went', t.name, t.row_key, t.name)
            using kept, k.hub_id, absorbed, merge;
    end loop;
    -- one reference at a time: the other file's steps back
    with stepped as (
        update casefiles.care_team c set part = 'support' from duplicates.moved m
        where m.merge_id = merge and m.table_name = 'casefiles.care_team' and m.row_key = c.id::text
          and c.part = 'reference' and c.until_day is null and exists (
            select 1 from casefiles.care_team o where o.participant_id = kept and o.part = 'reference'
               and o.until_day is null and o.id <> c.id) returning c.id)
    update duplicates.moved m set part_was = 'reference' from stepped
     where m.merge_id = merge and m.table_name = 'casefiles.care_team' and m.row_key = stepped.id::text;

    update casefiles.participants p set absorbed_into = kept, version = p.version + 1 where p.id = absorbed;
    update casefiles.participants p set first_name = first, last_name = last, sort_key = sort, birth_date = born,
        gender = gen, version = p.version + 1 where p.id = kept;
    insert into casefiles.other_identities (id, merge_id, participant_id, hub_id, first_name, last_name, birth_date, gender)
        select gen_random_uuid(), merge, kept, k.hub_id, o.f, o.l, o.b, o.g
        from (values (k.first_name, k.last_name, k.birth_date, k.gender),
                     (a.first_name, a.last_name, a.birth_date, a.gender)) as o (f, l, b, g)
        where (o.f, o.l, o.b, o.g) is distinct from (first, last, born, gen);
    delete from duplicates.proposals p where absorbed in (p.one_id, p.other_id);
    delete from duplicates.to_compare c where c.participant_id = absorbed;
    insert into journal.entries (member_id, hub_id, act, reading, participant_ids)
        values (team.viewer(), k.hub_id, 'merge-files', false, array[kept, absorbed]);
    set constraints all immediate;
    return 'merged';
end $$;

-- Moves back exactly the rows the merge moved, with what hangs on them; what else was added since stays. Answers 'undone',
-- 'not-here', or 'merged-since' when the kept file was itself absorbed.
create function duplicates.undo(merge uuid) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, duplicates as $$
declare
    m duplicates.merges;
    k casefiles.participants;
    a casefiles.participants;
    t record;
    went bigint := 1;
    rows_went bigint;
begin
    select * into m from duplicates.merges x where x.id = merge and x.undone_at is null for update;
    if m.id is null then return 'not-here'; end if;
    perform 1 from casefiles.participants p where p.id in (m.participant_id, m.absorbed_id) order by p.id for update;
    select * into k from casefiles.participants p where p.id = m.participant_id;
    select * into a from casefiles.participants p where p.id = m.absorbed_id;
    if not duplicates.viewer_sees(k.hub_id) or not duplicates.viewer_sees(a.hub_id) then return 'not-here'; end if;
    if k.absorbed_into is not null then return 'merged-since'; end if;
    set constraints all deferred;
    for t in select * from casefiles.person_tables p
             where p.fate = 'moves' and to_regclass(p.name) is not null order by p.name loop
        execute format('update %s x set participant_id = $1, hub_id = $2 from duplicates.moved m
            where x.participant_id = $3 and m.merge_id = $4 and m.table_name = %L and m.row_key = %s',
            t.name, t.name, regexp_replace(t.row_key, '\m([a-z_]+)::', 'x.\1::', 'g'))
            using a.id, a.hub_id, k.id, merge;
    end loop;
    while went > 0 loop -- a correction of a correction follows in turn
        went := 0;
        for t in select * from casefiles.person_followers f where to_regclass(f.name) is not null loop
            execute format('update %s set participant_id = $1, hub_id = $2 where participant_id = $3 and (%s)',
                t.name, t.condition) using a.id, a.hub_id, k.id;
            get diagnostics rows_went = row_count;
            went := went + rows_went;
        end loop;
    end loop;
    update casefiles.care_team c set part = x.part_was from duplicates.moved x
     where x.merge_id = merge and x.table_name = 'casefiles.care_team' and x.row_key = c.id::text
       and x.part_was is not null and c.until_day is null;
    for t in select s.table_name, s.row_was from duplicates.set_aside s where s.merge_id = merge loop
        execute format('insert into %s select (jsonb_populate_record(null::%s, $1)).*', t.table_name, t.table_name)
            using t.row_was || jsonb_build_object('hub_id', a.hub_id);
    end loop;
    delete from casefiles.other_identities o where o.merge_id = merge;
    update casefiles.participants p set absorbed_into = null, version = p.version + 1 where p.id = a.id;
    -- the identity goes back unless somebody mended it since
    if (k.first_name, k.last_name, k.birth_date, k.gender) is not distinct from
       (m.kept_is ->> 'first', m.kept_is ->> 'last', (m.kept_is ->> 'born')::date, m.kept_is ->> 'gender') then
        update casefiles.participants p set first_name = m.kept_was ->> 'first', last_name = m.kept_was ->> 'last',
            sort_key = m.kept_was ->> 'sort', birth_date = (m.kept_was ->> 'born')::date,
            gender = m.kept_was ->> 'gender', version = p.version + 1 where p.id = k.id;
    end if;
    delete from duplicates.moved x where x.merge_id = merge;
    delete from duplicates.set_aside s where s.merge_id = merge;
    update duplicates.merges x set undone_by = team.viewer(), undone_at = now() where x.id = merge;
    insert into journal.entries (member_id, hub_id, act, reading, participant_ids)
        values (team.viewer(), k.hub_id, 'undo-merge', false, array[k.id, a.id]);
    set constraints all immediate;
    return 'undone';
end $$;

-- How many rows were written in a file since a moment, by table: of those the viewer reads, for it runs as the viewer.
create function duplicates.added_since(person uuid, moment timestamptz) returns table (table_name text, rows_added bigint)
    language plpgsql stable set search_path = pg_catalog, duplicates as $$
declare t record;
begin
    for t in select * from casefiles.person_tables p where p.fate = 'moves' and p.added_at is not null
               and p.name <> 'casefiles.other_identities' and to_regclass(p.name) is not null order by p.name loop
        return query execute format('select %L::text, count(*) from %s where participant_id = $1 and %I > $2 having count(*) > 0',
            t.name, t.name, t.added_at) using person, moment;
    end loop;
end $$;

-- ---- walls ---------------------------------------------------------------------------------------------------------

alter table duplicates.to_compare enable row level security;
create policy seen on duplicates.to_compare for select using (
    (not everywhere and hub_id = any ((select team.viewer_hubs())::int[]))
    or (everywhere and (select team.viewer_is('administrator'))));
create policy compared on duplicates.to_compare for delete using (
    (not everywhere and hub_id = any ((select team.viewer_hubs())::int[]))
    or (everywhere and (select team.viewer_is('administrator'))));
create policy locked on duplicates.to_compare for update using (
    (not everywhere and hub_id = any ((select team.viewer_hubs())::int[]))
    or (everywhere and (select team.viewer_is('administrator'))));
grant select, delete on duplicates.to_compare to essaim_app;
grant update (since) on duplicates.to_compare to essaim_app;

-- A pair is seen by who sees both.
do $$
declare t text;
begin
    foreach t in array array['proposals', 'answers'] loop
        execute format('alter table duplicates.%I enable row level security', t);
        execute format('create policy seen on duplicates.%I for select using (
            (one_hub = any ((select team.viewer_hubs())::int[]) and other_hub = any ((select team.viewer_hubs())::int[]))
            or (select team.viewer_is(''administrator'')))', t);
        execute format('create policy written on duplicates.%I for insert with check (
            (one_hub = any ((select team.viewer_hubs())::int[]) and other_hub = any ((select team.viewer_hubs())::int[]))
            or (select team.viewer_is(''administrator'')))', t);
        execute format('grant select, insert on duplicates.%I to essaim_app', t);
    end loop;
end $$;
create policy signed on duplicates.answers as restrictive for insert with check (author = (select team.viewer()));
create policy own_later on duplicates.answers as restrictive for select using (
    answer = 'distinct' or author = (select team.viewer()));
create policy replaced on duplicates.proposals for delete using (
    (one_hub = any ((select team.viewer_hubs())::int[]) and other_hub = any ((select team.viewer_hubs())::int[]))
    or (select team.viewer_is('administrator')));
grant delete on duplicates.proposals to essaim_app;
create policy taken_back on duplicates.answers for update using (
    (one_hub = any ((select team.viewer_hubs())::int[]) and other_hub = any ((select team.viewer_hubs())::int[]))
    or (select team.viewer_is('administrator'))) with check (taken_back_by = (select team.viewer()));
grant update (taken_back_by, taken_back_at) on duplicates.answers to essaim_app;

alter table duplicates.merges enable row level security;
create policy seen on duplicates.merges for select using (
    (hub_id = any ((select team.viewer_hubs())::int[]) and absorbed_hub = any ((select team.viewer_hubs())::int[]))
    or (select team.viewer_is('administrator')));
grant select on duplicates.merges to essaim_app;
alter table duplicates.moved enable row level security;
alter table duplicates.set_aside enable row level security;
