-- The person's own space: opened with their said agreement, entered by something that serves once, closed any day. No policy of
-- any room knows whoever is in it: what they read leaves by the owner's functions at the end of each migration, for the one
-- person whose secret the transaction shows (`essaim.space`), and nobody else (decision 72).
create schema myspace;
grant usage on schema myspace to essaim_app;

create table myspace.spaces (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    agreed_on date not null, -- the day the person said yes
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

create table myspace.closings (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    space_id uuid not null unique references myspace.spaces,
    author uuid default team.viewer() references team.members, -- null: the person, in their space
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- What opens the door, once. The database keeps a hash.
create table myspace.ways_in (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    space_id uuid not null references myspace.spaces,
    kind text not null check (kind in ('printed', 'sms', 'email')),
    hash bytea not null unique check (length(hash) = 32),
    author uuid references team.members, -- null: asked for at the door by somebody who knows where it goes
    expires_at timestamptz not null,
    spent_at timestamptz,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index ways_in_to on myspace.ways_in (space_id, written_at desc);

create table myspace.visits (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    space_id uuid not null references myspace.spaces,
    way_id uuid not null references myspace.ways_in,
    hash bytea not null unique check (length(hash) = 32), -- of the cookie
    used_at timestamptz not null default now(),
    ended_at timestamptz,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index visits_to on myspace.visits (space_id, written_at desc);

-- Guesses and asks at the door, by a hash of the place they came from; a day.
create table myspace.attempts (
    place bytea not null,
    kind text not null check (kind in ('enter', 'ask')),
    at timestamptz not null default now()
);
create index attempts_from on myspace.attempts (kind, place, at);
create index attempts_lately on myspace.attempts (kind, at);

-- What the person did in their space: journal.entries is signed by members, and nobody signs for them.
create table myspace.acts (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    act text not null check (act in
        ('write', 'ask-file', 'answer-measure', 'no-longer-way', 'no-longer-plan', 'no-longer-accompanied', 'no-longer-other',
         'close')),
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- The person wants nobody but its author to read what is reserved: told to that author alone, or it would tell others that
-- there was something to read (decision 55).
create table myspace.whispers (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    member_id uuid not null references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Between the person and their team. Without words: answered face to face or by telephone.
create table myspace.messages (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    kind text not null check (kind in ('written', 'spoken')),
    words text check (length(words) between 1 and 2000),
    author uuid default team.viewer() references team.members, -- null: the person
    written_at timestamptz not null default now(),
    check ((kind = 'written') = (words is not null)),
    check (kind = 'written' or author is not null),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- GDPR art. 15 and 12.3: a copy of the file, within a month; two more when the person is told why within the first.
create table myspace.requests (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    asked_on date not null,
    due_on date not null check (due_on > asked_on),
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create table myspace.replies (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    request_id uuid not null references myspace.requests,
    kind text not null check (kind in ('given', 'prolonged')),
    on_day date not null,
    until_day date,
    words text check (length(words) between 1 and 500), -- why it takes longer, as it was told to the person
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    check ((kind = 'prolonged') = (until_day is not null) and (kind = 'prolonged') = (words is not null)),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create unique index given_once on myspace.replies (request_id) where kind = 'given';
create unique index prolonged_once on myspace.replies (request_id) where kind = 'prolonged';

-- The person no longer agrees with something that the team has to talk about with them, and when somebody did.
create table myspace.minds (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    about text not null check (about in ('accompanied', 'plan')),
    ref uuid not null, -- what they had agreed to
    written_at timestamptz not null default now(),
    unique (about, ref),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create table myspace.heard (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    mind_id uuid not null unique references myspace.minds,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);

-- Other rooms' part in the space. `ask` is the owner's function, by name, called when it is there:
--   day:        f(person uuid) returns table (day date, begins time, ends time, what text, how text, place text, who text,
--               phone text); either `what`, or `how`: here, phone, video, outside, home
--   permission: f(person uuid) returns table (id uuid, kind text, told text, since date); `take_back` is then
--               g(person uuid, id uuid) returns boolean, and `kind` a message key, said with `told`; `kind`.taken tells what then
-- Neither is granted to anybody.
create table myspace.corners (
    name text primary key,
    kind text not null check (kind in ('day', 'permission')),
    ask text not null,
    take_back text,
    check ((kind = 'permission') = (take_back is not null))
);

-- ---- what the database itself holds ---------------------------------------------------------------------------------

create function myspace.one_open() returns trigger language plpgsql security definer
    set search_path = pg_catalog, myspace as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('myspace.space ' || new.participant_id, 0));
    if exists (select 1 from myspace.spaces s where s.participant_id = new.participant_id
        and not exists (select 1 from myspace.closings c where c.space_id = s.id)) then
        raise exception 'open already' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger one_open before insert on myspace.spaces for each row execute function myspace.one_open();
revoke all on function myspace.one_open() from public;

-- ---- walls: the team reads as it reads its notes, and writes in charge of the person ---------------------------------

-- A space opens one file: brought into another, it is entered no more, and its person is handed a new one.
create procedure myspace.wall(t text, writes boolean, opens boolean) language plpgsql as $$
begin
    execute format('create index %I on myspace.%I (participant_id)', t || '_of', t);
    execute format('create index %I on myspace.%I (hub_id)', t || '_at', t);
    execute format('alter table myspace.%I enable row level security', t);
    execute format('create policy seen on myspace.%I for select using (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads(''team'', ''care-team''))::int[]))
        or hub_id = any ((select casefiles.viewer_reads(''team'', ''hub''))::int[]))', t);
    if writes then
        execute format('create policy written on myspace.%I for insert with check (
            author = (select team.viewer())
            and participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_writes(''team''))::int[]))', t);
        execute format('grant insert on myspace.%I to essaim_app', t);
    end if;
    insert into casefiles.person_tables (name, fate, why) values ('myspace.' || t, case when opens then 'stays' else 'moves' end,
        case when opens then 'a space opens that file, not another' end);
end $$;
revoke all on procedure myspace.wall(text, boolean, boolean) from public;

call myspace.wall('spaces', true, true);
call myspace.wall('closings', true, true);
call myspace.wall('ways_in', false, true);
call myspace.wall('visits', false, true);
call myspace.wall('acts', false, false);
call myspace.wall('messages', true, false);
call myspace.wall('requests', false, false);
call myspace.wall('replies', true, false);
call myspace.wall('minds', false, false);
call myspace.wall('heard', true, false);
grant select on myspace.spaces, myspace.closings, myspace.acts, myspace.messages, myspace.requests, myspace.replies,
    myspace.minds, myspace.heard to essaim_app;
-- never the hashes
grant select (id, participant_id, hub_id, space_id, kind, author, expires_at, spent_at, written_at) on myspace.ways_in
    to essaim_app;
grant select (id, participant_id, hub_id, space_id, way_id, used_at, ended_at, written_at) on myspace.visits to essaim_app;

alter table myspace.whispers enable row level security;
create policy seen on myspace.whispers for select using (member_id = (select team.viewer()));
grant select on myspace.whispers to essaim_app;
create index whispers_of on myspace.whispers (participant_id);
insert into casefiles.person_tables (name, fate) values ('myspace.whispers', 'moves');

alter table myspace.attempts enable row level security;
alter table myspace.corners enable row level security;

insert into casefiles.person_followers (name, condition) values
    ('myspace.replies', 'request_id in (select id from myspace.requests where participant_id = $1)'),
    ('myspace.heard', 'mind_id in (select id from myspace.minds where participant_id = $1)');

-- Whether the viewer reads somebody's space from the team's side, and writes there.
create function myspace.viewer_reads(person uuid, hub int) returns boolean language sql stable as $$
    select (person = any ((select casefiles.viewer_caseload())::uuid[])
            and hub = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
$$;
create function myspace.viewer_writes(person uuid, hub int) returns boolean language sql stable as $$
    select person = any ((select casefiles.viewer_caseload())::uuid[])
        and hub = any ((select casefiles.viewer_writes('team'))::int[])
$$;

-- ---- the door --------------------------------------------------------------------------------------------------------

-- Whoever the transaction's secret stands for: twenty minutes without use, two hours in all, and never once the space closed.
create function myspace.here(out visit_id uuid, out space_id uuid, out person uuid, out hub int) returns setof record
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select v.id, v.space_id, v.participant_id, v.hub_id from myspace.visits v
    where v.hash = sha256(convert_to(nullif(current_setting('essaim.space', true), ''), 'UTF8'))
      and v.ended_at is null and v.used_at > now() - interval '20 minutes' and v.written_at > now() - interval '2 hours'
      and not exists (select 1 from myspace.closings c where c.space_id = v.space_id)
      and exists (select 1 from casefiles.participants p where p.id = v.participant_id and p.absorbed_into is null)
$$;
revoke all on function myspace.here() from public;

create function myspace.is_here() returns boolean language sql stable security definer
    set search_path = pg_catalog, myspace as $$ select exists (select 1 from myspace.here()) $$;

-- Asked at the door of every page: shows the secret, says who it stands for and keeps the visit alive.
create function myspace.who_visits(secret text, out first_name text) returns setof text
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
begin
    perform set_config('essaim.space', secret, true);
    update myspace.visits v set used_at = now() from myspace.here() h
     where v.id = h.visit_id and v.used_at < now() - interval '1 minute';
    return query select p.first_name from myspace.here() h join casefiles.participants p on p.id = h.person;
end $$;

-- A way in is spent and a visit begins, in one step; whoever was in this space elsewhere is out. `wait`: too many wrong ones
-- from this place within a quarter of an hour, or from everywhere within one; a link, which nobody guesses, opens all the same.
-- What opens nothing, any more or ever, is one answer.
create function myspace.enter(code bytea, visit uuid, secret bytea, from_place bytea) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare way myspace.ways_in; crowded boolean;
begin
    delete from myspace.attempts a where a.at < now() - interval '1 day';
    crowded := (select count(*) from myspace.attempts a where a.kind = 'enter' and a.place = from_place
            and a.at > now() - interval '15 minutes') >= 10
        or (select count(*) from myspace.attempts a where a.kind = 'enter' and a.at > now() - interval '1 hour') >= 2000;
    update myspace.ways_in w set spent_at = now()
     where w.hash = code and w.spent_at is null and w.expires_at > now() and (w.kind <> 'printed' or not crowded)
       and not exists (select 1 from myspace.closings c where c.space_id = w.space_id)
       and exists (select 1 from casefiles.participants p where p.id = w.participant_id and p.absorbed_into is null)
     returning * into way;
    if way.id is null then
        if crowded then return 'wait'; end if;
        insert into myspace.attempts (place, kind) values (from_place, 'enter');
        return 'no';
    end if;
    delete from myspace.visits v where v.space_id = way.space_id and v.written_at < now() - interval '1 year';
    update myspace.visits v set ended_at = now() where v.space_id = way.space_id and v.ended_at is null;
    insert into myspace.visits (id, participant_id, hub_id, space_id, way_id, hash)
        values (visit, way.participant_id, way.hub_id, way.space_id, way.id, secret);
    return 'in';
end $$;

create function myspace.leave() returns void language sql volatile security definer
    set search_path = pg_catalog, myspace as $$
    update myspace.visits v set ended_at = now() from myspace.here() h where v.id = h.visit_id
$$;

-- Something to enter with is handed by somebody in charge of the person; what was handed before and not used is void.
create function myspace.hand(way uuid, person uuid, by_way text, code bytea, lasts interval) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare s myspace.spaces;
begin
    select * into s from myspace.spaces x where x.participant_id = person
       and not exists (select 1 from myspace.closings c where c.space_id = x.id)
       and myspace.viewer_writes(x.participant_id, x.hub_id) order by x.written_at desc limit 1;
    if s.id is null then return false; end if;
    update myspace.ways_in w set expires_at = now() where w.space_id = s.id and w.spent_at is null and w.expires_at > now();
    insert into myspace.ways_in (id, participant_id, hub_id, space_id, kind, hash, author, expires_at)
        values (way, s.participant_id, s.hub_id, s.id, by_way, code, team.viewer(), now() + least(lasts, interval '7 days'));
    return true;
end $$;

-- Somebody at the door says where a link should go. Only if exactly one open space has that way, which nobody else reads; five
-- asks a quarter of an hour from one place, three a day for one space. Sealed by the application: raw SQL learns nothing by asking.
create function myspace.ask_way(way uuid, by_way text, address text, code bytea, from_place bytea, seal bytea,
                                out space uuid, out person uuid, out hub int) returns setof record
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
begin
    if not team.sealed('myspace:ask-way ' || by_way || ' ' || address || ' ' || way, seal) then return; end if;
    if (select count(*) from myspace.attempts a where a.kind = 'ask' and a.place = from_place
            and a.at > now() - interval '15 minutes') >= 5 then return; end if;
    insert into myspace.attempts (place, kind) values (from_place, 'ask');
    return query
        with found as (
            select s.id, s.participant_id, s.hub_id, count(*) over () as n
            from myspace.spaces s
            where not exists (select 1 from myspace.closings c where c.space_id = s.id)
              and exists (select 1 from casefiles.ways w where w.participant_id = s.participant_id
                  and w.kind = case by_way when 'sms' then 'phone' else 'email' end
                  and w.value = address and w.until_day is null and w.read_by is null)),
        one as (
            select * from found f where f.n = 1 and (select count(*) from myspace.ways_in i where i.space_id = f.id
                and i.author is null and i.written_at > now() - interval '1 day') < 3),
        written as (
            insert into myspace.ways_in (id, participant_id, hub_id, space_id, kind, hash, author, expires_at)
            select way, o.participant_id, o.hub_id, o.id, by_way, code, null, now() + interval '30 minutes' from one o
            returning space_id, participant_id, hub_id)
        select w.space_id, w.participant_id, w.hub_id from written w;
end $$;
create index ways_by_value on casefiles.ways (value) where until_day is null;
