-- A list brought in on screen: the file, how its columns are read, what was answered about its lines, what the reading
-- gave, and what was done with it. File, answers, reading and traces are their author's alone, and end.
create schema imports;
grant usage on schema imports to essaim_app;

create table imports.imports (
    id uuid primary key,
    kind text not null check (kind in ('people', 'professionals', 'structures')),
    author uuid not null default team.viewer() references team.members,
    hub_id int references programme.hubs, -- where the people of the list are received; null until chosen
    file_name text not null check (length(file_name) between 1 and 200),
    sheet text, -- null: the one that says the most
    opens_journeys boolean not null default false, -- chosen for this import: where the list carries both facts
    created_at timestamptz not null default now(),
    ends_at timestamptz not null, -- the file, the answers, the reading and the traces are destroyed then
    read_at timestamptz, -- of the stored reading
    read_title text, -- the sheet read
    notes text[] not null default '{}', -- what there is to say of the file as a whole: message keys
    version int not null default 0
);
create index imports_by_author on imports.imports (author, created_at desc);

create table imports.files (
    import_id uuid primary key references imports.imports on delete cascade,
    bytes bytea not null check (length(bytes) <= 10485760)
);

-- How the columns of a source were read last time, found by its headers. Headers only: nothing about anybody.
create table imports.sources (
    kind text not null,
    headers bytea not null, -- hash of the headers, in order
    columns text[] not null,
    author uuid not null default team.viewer() references team.members,
    at timestamptz not null default now(),
    primary key (kind, headers)
);

-- What each column of the sheet becomes: a field's code, or ! and the reason not to take it.
create table imports.columns (
    import_id uuid not null references imports.imports on delete cascade,
    nth int not null, -- from 0, as in the sheet
    header text not null,
    becomes text not null,
    samples text[] not null, -- a few values, none of a column that must not be kept
    filled int not null, -- lines with something in it
    primary key (import_id, nth)
);

-- What was decided about lines: a fact applied at the next reading. A later answer to the same question takes its place.
create table imports.answers (
    id uuid primary key,
    import_id uuid not null references imports.imports on delete cascade,
    line int, -- null: every line with this problem
    field text not null,
    problem text not null,
    choice text not null check (choice in ('take', 'correct', 'aside', 'same', 'distinct', 'keep')),
    value text check (length(value) <= 300),
    at timestamptz not null default clock_timestamp()
);
create index answers_of on imports.answers (import_id, at, id);

-- The stored reading: one row per line of the list, and one per thing to say about it.
create table imports.lines (
    import_id uuid not null references imports.imports on delete cascade,
    line int not null,
    pile text not null check (pile in ('decide', 'proposed', 'ready', 'rest')),
    fate text not null,
    name text not null,
    born date,
    reached text not null, -- the telephone, else the e-mail
    town text not null,
    entered date,
    primary key (import_id, line)
);
create index lines_by_pile on imports.lines (import_id, pile, line);
create table imports.remarks (
    import_id uuid not null references imports.imports on delete cascade,
    line int not null,
    nth int not null,
    weight text not null check (weight in ('decide', 'proposed', 'told')),
    field text not null,
    problem text not null,
    details text[] not null,
    was text not null, -- as read, without the numbers that must not be kept
    becomes text not null,
    other_line int, -- alike
    other_person uuid, -- alike, or known
    primary key (import_id, line, nth)
);
create index remarks_by_weight on imports.remarks (import_id, weight, line, nth);

-- Work on an import, in the background, by who asked. One that has not ended and whose process is gone has left nothing.
create table imports.works (
    id uuid primary key,
    import_id uuid not null references imports.imports on delete cascade,
    what text not null check (what in ('bring', 'undo')),
    author uuid not null default team.viewer() references team.members,
    process uuid not null,
    begun_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    how text check (how in ('done', 'cancelled', 'failed', 'interrupted')),
    counts jsonb not null default '{}', -- what was done, by kind
    check ((ended_at is null) = (how is null))
);
create unique index works_once on imports.works (import_id, what) where how is null or how = 'done';
create index works_of on imports.works (import_id, begun_at);

-- What an import wrote, so that it can be taken back: it goes with the file.
create table imports.traces (
    id uuid primary key,
    import_id uuid not null references imports.imports on delete cascade,
    line int not null,
    participant_id uuid not null,
    hub_id int not null,
    what text not null check (what in ('opened', 'identity', 'way', 'home', 'proposal', 'journey')),
    thing uuid, -- the way, home, proposal or journey
    was text, -- in words
    becomes text,
    before jsonb, -- the identity as it was
    version int, -- of the file or journey after the import: unchanged when nobody touched it since
    kept boolean not null default false, -- an undo left it, because something was added since
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id)
        on update cascade on delete cascade
);
create index traces_of on imports.traces (import_id, line, id);
create index traces_about on imports.traces (participant_id);

-- ---- walls --------------------------------------------------------------------------------------------------------

-- The imports the viewer made, whose file has not ended.
create function imports.viewer_own() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, imports as $$
    select coalesce(array_agg(i.id), '{}') from imports.imports i
    where i.author = team.viewer() and i.ends_at > now()
$$;

-- Whoever works with people at a hub, or administers.
create function imports.viewer_may() returns boolean language sql stable security definer
    set search_path = pg_catalog, imports as $$
    select team.viewer_is('administrator') or exists (select 1 from team.viewer_posts() p where p.hub_id is not null)
$$;

alter table imports.imports enable row level security;
create policy seen on imports.imports for select using (
    author = (select team.viewer()) or (select team.viewer_is('administrator')));
create policy made on imports.imports for insert with check (
    author = (select team.viewer()) and (select imports.viewer_may()));
create policy changed on imports.imports for update using (author = (select team.viewer()));
grant select, insert on imports.imports to essaim_app;
grant update (kind, hub_id, sheet, opens_journeys, ends_at, read_at, read_title, notes, version)
    on imports.imports to essaim_app;

alter table imports.sources enable row level security;
create policy seen on imports.sources for select using ((select imports.viewer_may()));
create policy kept on imports.sources for insert with check (
    author = (select team.viewer()) and (select imports.viewer_may()));
create policy changed on imports.sources for update using ((select imports.viewer_may()));
grant select, insert on imports.sources to essaim_app;
grant update (columns, author, at) on imports.sources to essaim_app;

do $$
declare t text;
begin
    foreach t in array array['files', 'columns', 'answers', 'lines', 'remarks'] loop
        execute format('alter table imports.%I enable row level security', t);
        execute format('create policy own on imports.%I using (
            import_id = any ((select imports.viewer_own())::uuid[]))', t);
        execute format('grant select, insert on imports.%I to essaim_app', t);
    end loop;
    foreach t in array array['columns', 'answers', 'lines', 'remarks'] loop
        execute format('grant delete on imports.%I to essaim_app', t);
    end loop;
end $$;
create policy forgotten on imports.imports for delete using (author = (select team.viewer())
    and not exists (select 1 from imports.works w where w.import_id = id and w.how = 'done'));
grant delete on imports.imports to essaim_app;

alter table imports.works enable row level security;
create policy seen on imports.works for select using (
    import_id in (select i.id from imports.imports i));
create policy begun on imports.works for insert with check (
    author = (select team.viewer()) and import_id in (select i.id from imports.imports i));
create policy ended on imports.works for update using (author = (select team.viewer()));
grant select, insert on imports.works to essaim_app;
grant update (ended_at, how, counts) on imports.works to essaim_app;

alter table imports.traces enable row level security;
create policy seen on imports.traces for select using (
    import_id = any ((select imports.viewer_own())::uuid[]) or (select team.viewer_is('administrator')));
create policy left_behind on imports.traces for insert with check (
    import_id = any ((select imports.viewer_own())::uuid[])
    and (hub_id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator'))));
grant select, insert on imports.traces to essaim_app;

-- ---- taking back --------------------------------------------------------------------------------------------------

-- Takes back what an import wrote and nobody touched since: by who did it, or an administrator, until the file ends. What
-- is taken back leaves its row here, so that the caller renews search keys; what is left is marked. No other room grants
-- a deletion: this is the one door, and every foreign key that points at a person keeps it shut.
create function imports.take_back(which uuid) returns table (person uuid, hub int, what text, thing uuid, gone boolean)
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
declare
    t imports.traces;
    p casefiles.participants;
    done boolean;
begin
    if not exists (select 1 from imports.imports i where i.id = which and i.ends_at > now()
        and (i.author = team.viewer() or team.viewer_is('administrator'))) then return; end if;
    -- what was added to files that stood already, the last first
    for t in select x.* from imports.traces x where x.import_id = which and x.what <> 'opened'
        and not exists (select 1 from imports.traces o
            where o.import_id = which and o.what = 'opened' and o.participant_id = x.participant_id)
        order by x.line desc, x.id desc
    loop
        done := false;
        if t.what = 'way' then
            delete from casefiles.ways w where w.id = t.thing and w.until_day is null;
            done := found;
        elsif t.what = 'home' then
            delete from casefiles.homes h where h.id = t.thing and not exists (select 1 from casefiles.homes later
                where later.participant_id = h.participant_id and later.written_at > h.written_at);
            done := found;
        elsif t.what = 'proposal' then
            delete from casefiles.proposals o where o.id = t.thing;
            done := found;
        elsif t.what = 'identity' then
            update casefiles.participants q set first_name = t.before ->> 'first', last_name = t.before ->> 'last',
                sort_key = t.before ->> 'sort', birth_date = (t.before ->> 'born')::date,
                gender = t.before ->> 'gender', source_reference = t.before ->> 'reference', version = q.version + 1
            where q.id = t.participant_id and q.version = t.version;
            done := found;
        elsif t.what = 'journey' then
            done := imports.take_back_journey(t.thing, t.version);
        end if;
        if done then
            delete from imports.traces x where x.id = t.id;
        else
            update imports.traces x set kept = true where x.id = t.id;
        end if;
        person := t.participant_id; hub := t.hub_id; what := t.what; thing := t.thing; gone := done;
        return next;
    end loop;
    -- the files it opened, whole or not at all
    for t in select x.* from imports.traces x where x.import_id = which and x.what = 'opened' order by x.line loop
        select q.* into p from casefiles.participants q where q.id = t.participant_id for update;
        done := false;
        if p.version = t.version then
            begin
                perform imports.take_back_journey(x.thing, x.version) from imports.traces x
                where x.import_id = which and x.what = 'journey' and x.participant_id = p.id;
                -- written in the transaction that opened the file; whatever came later stops the deletion below
                delete from casefiles.ways w where w.participant_id = p.id and w.written_at = p.opened_at
                    and w.until_day is null;
                delete from casefiles.homes h where h.participant_id = p.id and h.written_at = p.opened_at;
                delete from casefiles.proposals o where o.participant_id = p.id and o.written_at = p.opened_at;
                delete from casefiles.stays s where s.participant_id = p.id and s.written_at = p.opened_at;
                delete from casefiles.participants q where q.id = p.id;
                done := true;
            exception when foreign_key_violation then
                done := false;
            end;
        end if;
        if not done then
            update imports.traces x set kept = true where x.import_id = which and x.participant_id = t.participant_id;
        end if;
        person := t.participant_id; hub := t.hub_id; what := 'opened'; thing := null; gone := done;
        return next;
    end loop;
end $$;

-- A journey an import opened, when nothing was added to it since.
create function imports.take_back_journey(which uuid, untouched int) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
begin
    perform 1 from journeys.journeys j where j.id = which and j.version = untouched for update;
    if not found or exists (select 1 from journeys.evidence e where e.journey_id = which)
        or exists (select 1 from journeys.follow_ups f where f.journey_id = which)
        or exists (select 1 from journeys.suspensions s where s.journey_id = which)
        or exists (select 1 from journeys.undertakings u where u.journey_id = which and u.kind = 'withdrawal') then
        return false;
    end if;
    delete from journeys.exits x where x.journey_id = which;
    delete from journeys.undertakings u where u.journey_id = which;
    delete from journeys.entries e where e.journey_id = which;
    delete from journeys.journeys j where j.id = which;
    return true;
end $$;
revoke all on function imports.take_back_journey(uuid, int) from public;

-- Destroys what has ended: files, answers, readings, traces. What remains says that there was a list, when and by whom.
create function imports.destroy_ended() returns bigint language plpgsql volatile security definer
    set search_path = pg_catalog, imports as $$
declare gone bigint;
begin
    if team.viewer() is null then return 0; end if;
    delete from imports.files f using imports.imports i where i.id = f.import_id and i.ends_at <= now();
    get diagnostics gone = row_count;
    delete from imports.columns x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.answers x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.lines x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.remarks x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.traces x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    return gone;
end $$;
