-- Members, their dated posts, how they sign in, and the functions that tell every wall who is looking.
create schema team;
grant usage on schema team to essaim_app;

create table team.members (
    id uuid primary key,
    first_name text not null,
    last_name text not null,
    email text not null unique check (email = lower(email)),
    invited_at timestamptz not null default now(),
    version int not null default 0
);

create table team.posts (
    id uuid primary key,
    member_id uuid not null references team.members,
    role text not null,
    standing text not null check (standing in
        ('coach', 'social-worker', 'hub-lead', 'director', 'administrator', 'controller', 'funder')),
    hub_id int, -- null: the whole installation; the programme room adds the reference
    fte numeric(4, 3) not null check (fte >= 0 and fte <= 1),
    from_day date not null,
    until_day date check (until_day >= from_day),
    -- who works with people works at a hub; who does not must never be given one hub's files by mistake
    check ((hub_id is not null) = (standing in ('coach', 'social-worker', 'hub-lead')))
);
create index posts_by_member on team.posts (member_id);
create index posts_by_hub on team.posts (hub_id);

-- How a member proves who they are. The application's login cannot read these four tables: only the functions below
-- can, and those that answer before a sign-in ask for a seal whose key is outside the database.
create table team.credentials (
    member_id uuid primary key references team.members,
    password text not null,
    changed_at timestamptz not null default now()
);
create table team.tickets (
    hash bytea primary key,
    member_id uuid not null references team.members,
    opened_at timestamptz not null default now(),
    expires_at timestamptz not null,
    closed_at timestamptz
);
create index tickets_by_member on team.tickets (member_id);
create table team.codes (
    hash bytea primary key,
    member_id uuid references team.members, -- null: the code of the first administrator
    expires_at timestamptz not null,
    used_at timestamptz
);
create table team.attempts (
    whom bytea not null, -- hash of the address typed, or of the place it came from
    at timestamptz not null default now()
);
create index attempts_by_whom on team.attempts (whom, at);
create table team.seals (only_one boolean primary key default true check (only_one), secret bytea not null);

-- The day of the programme, whatever the time zone of the session.
create function team.today() returns date language sql stable
    set search_path = pg_catalog as $$ select (now() at time zone 'Europe/Paris')::date $$;

create function team.viewer() returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$
    select t.member_id from team.tickets t
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null
$$;

create function team.viewer_posts() returns setof team.posts language sql stable security definer
    set search_path = pg_catalog, team as $$
    select p.* from team.posts p
    where p.member_id = team.viewer()
      and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
$$;

-- Hubs whose people and journeys the viewer reads today.
create function team.viewer_hubs() returns int[] language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.viewer_posts() p where p.hub_id is not null
$$;

create function team.viewer_lead_hubs() returns int[] language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.viewer_posts() p where p.standing = 'hub-lead'
$$;

create function team.viewer_is(which text) returns boolean language sql stable security definer
    set search_path = pg_catalog, team as $$
    select exists (select 1 from team.viewer_posts() p where p.standing = which)
$$;

-- The one who is signed in, for the application: name, standings, roles, hubs of today.
create function team.who(out member_id uuid, out first_name text, out last_name text, out standings text[],
                         out roles text[], out hubs int[], out half_spent boolean) returns setof record
    language sql stable security definer set search_path = pg_catalog, team as $$
    select m.id, m.first_name, m.last_name,
           array(select distinct p.standing from team.viewer_posts() p),
           array(select distinct p.role from team.viewer_posts() p),
           team.viewer_hubs(),
           t.expires_at < now() + interval '2 hours'
    from team.tickets t join team.members m on m.id = t.member_id
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null
$$;

-- HMAC in the manner of RFC 2104, of what the caller says, with a key the application's login cannot read.
create function team.sealed(message text, seal bytea) returns boolean language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce((select seal = sha256(secret || sha256(secret || convert_to(message, 'UTF8'))) from team.seals), false)
$$;

-- Before a sign-in: what must be compared, and how often this address and this place failed in the last 15 minutes.
create function team.credentials_of(address text, place text, seal bytea,
                                    out member_id uuid, out password text, out failures bigint)
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.sealed('credentials ' || address || ' ' || place, seal) then return; end if;
    delete from team.attempts a where a.at < now() - interval '1 day';
    select c.member_id, c.password into member_id, password
      from team.members m join team.credentials c on c.member_id = m.id
     where m.email = lower(address);
    select greatest(
        (select count(*) from team.attempts a where a.at > now() - interval '15 minutes'
            and a.whom = sha256(convert_to('address ' || lower(address), 'UTF8'))),
        -- a whole office may share one place: it is allowed ten times more
        (select count(*) / 10 from team.attempts a where a.at > now() - interval '15 minutes'
            and a.whom = sha256(convert_to('place ' || place, 'UTF8')))) into failures;
end $$;

create function team.failed(address text, place text, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.sealed('failed ' || address || ' ' || place, seal) then return; end if;
    insert into team.attempts (whom) values
        (sha256(convert_to('address ' || lower(address), 'UTF8'))), (sha256(convert_to('place ' || place, 'UTF8')));
end $$;

create function team.open_ticket(member uuid, ticket_hash bytea, lifetime interval, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.sealed('ticket ' || member || ' ' || encode(ticket_hash, 'hex'), seal) then return false; end if;
    delete from team.tickets t where t.expires_at < now() - interval '30 days';
    insert into team.tickets (hash, member_id, expires_at)
        select ticket_hash, m.id, now() + lifetime from team.members m where m.id = member;
    return found;
end $$;

-- A ticket in use lives on; called when half its life is gone.
create function team.prolong_ticket(lifetime interval) returns void
    language sql volatile security definer set search_path = pg_catalog, team as $$
    update team.tickets t set expires_at = now() + least(lifetime, interval '12 hours')
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null and t.expires_at < now() + lifetime / 2
      and t.opened_at > now() - interval '7 days'
$$;

create function team.close_ticket() returns void language sql volatile security definer
    set search_path = pg_catalog, team as $$
    update team.tickets t set closed_at = now()
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8')) and t.closed_at is null
$$;

-- A member by address, for a command that runs `--as` somebody.
create function team.member_of(address text, seal bytea) returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$
    select m.id from team.members m
    where team.sealed('member ' || address, seal) and m.email = lower(address)
$$;

-- The installation's administrator: the longest in post.
create function team.administrator(seal bytea) returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$
    select p.member_id from team.posts p
    where team.sealed('administrator', seal) and p.standing = 'administrator'
      and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
    order by p.from_day, p.id limit 1
$$;

-- A new password for the one who is signed in; every other ticket of theirs is closed.
create function team.change_password(new_password text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    update team.credentials c set password = new_password, changed_at = now() where c.member_id = team.viewer();
    update team.tickets t set closed_at = now() where t.member_id = team.viewer() and t.closed_at is null
        and t.hash <> sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'));
end $$;

create function team.viewer_password() returns text language sql stable security definer
    set search_path = pg_catalog, team as $$ select c.password from team.credentials c where c.member_id = team.viewer() $$;

-- An administrator hands a member a one-time code (first sign-in, forgotten password). Codes given before are void,
-- and so are the tickets: a lost password may be a stolen one.
create function team.hand_code(member uuid, code_hash bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.viewer_is('administrator') then return false; end if;
    update team.codes c set used_at = now() where c.member_id = member and c.used_at is null;
    update team.tickets t set closed_at = now() where t.member_id = member and t.closed_at is null
        and t.member_id <> team.viewer();
    insert into team.codes (hash, member_id, expires_at)
        select code_hash, m.id, now() + interval '7 days' from team.members m where m.id = member;
    return found;
end $$;

-- Whether a member has chosen a password yet, for the administrator.
create function team.has_entered(member uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, team as $$
    select team.viewer_is('administrator') and exists (select 1 from team.credentials c where c.member_id = member)
$$;

-- Whose code is this? Nothing when it is unknown, used or too old.
create function team.owner_of_code(code_hash bytea, seal bytea,
                                   out first_administrator boolean, out member_id uuid, out first_name text)
    returns setof record language sql stable security definer set search_path = pg_catalog, team as $$
    select c.member_id is null, c.member_id, m.first_name
    from team.codes c left join team.members m on m.id = c.member_id
    where team.sealed('code ' || encode(code_hash, 'hex'), seal) and c.hash = code_hash
      and c.used_at is null and c.expires_at > now()
      and (c.member_id is not null or not exists (select 1 from team.members))
$$;

-- The code is spent and the password set, in one step; false when the code was not good (any more).
create function team.spend_code(code_hash bytea, new_password text, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare whose uuid;
begin
    if not team.sealed('spend ' || encode(code_hash, 'hex'), seal) then return false; end if;
    update team.codes c set used_at = now()
     where c.hash = code_hash and c.member_id is not null and c.used_at is null and c.expires_at > now()
    returning c.member_id into whose;
    if whose is null then return false; end if;
    insert into team.credentials (member_id, password) values (whose, new_password)
        on conflict (member_id) do update set password = excluded.password, changed_at = now();
    update team.tickets t set closed_at = now() where t.member_id = whose and t.closed_at is null;
    return true;
end $$;

-- The first administrator founds the installation with the code printed on the console; possible once.
create function team.found_installation(code_hash bytea, member uuid, post uuid, first text, last text, address text,
                                        new_password text, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.sealed('found ' || encode(code_hash, 'hex'), seal) then return false; end if;
    lock table team.members in share row exclusive mode;
    if exists (select 1 from team.members) then return false; end if;
    update team.codes c set used_at = now()
     where c.hash = code_hash and c.member_id is null and c.used_at is null and c.expires_at > now();
    if not found then return false; end if;
    insert into team.members (id, first_name, last_name, email) values (member, first, last, lower(address));
    insert into team.credentials (member_id, password) values (member, new_password);
    insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
        values (post, member, 'administrator', 'administrator', null, 0, team.today());
    return true;
end $$;

revoke all on function team.viewer_posts() from public;
revoke all on function team.sealed(text, bytea) from public;

alter table team.members enable row level security;
alter table team.posts enable row level security;
alter table team.credentials enable row level security;
alter table team.tickets enable row level security;
alter table team.codes enable row level security;
alter table team.attempts enable row level security;
alter table team.seals enable row level security;

grant select, insert, update on team.members to essaim_app;
grant select, insert, update on team.posts to essaim_app;

-- Colleagues know one another's names; a funder sees counts, and a controller a sample, not the team.
create policy seen on team.members for select using (
    id = (select team.viewer())
    or ((select team.viewer()) is not null and not (select team.viewer_is('funder')) and not (select team.viewer_is('controller'))));
create policy invited on team.members for insert with check ((select team.viewer_is('administrator')));
create policy renamed on team.members for update using ((select team.viewer_is('administrator')));
create policy seen on team.posts for select using (
    member_id = (select team.viewer())
    or ((select team.viewer()) is not null and not (select team.viewer_is('funder')) and not (select team.viewer_is('controller'))));
create policy appointed on team.posts for insert with check ((select team.viewer_is('administrator')));
create policy ended on team.posts for update using ((select team.viewer_is('administrator')));

-- The journal: who signs is decided here, and who reads it.
alter table journal.entries alter column member_id set default team.viewer();
create policy signed on journal.entries for insert with check (member_id = (select team.viewer()));
create policy seen on journal.entries for select using (
    member_id = (select team.viewer())
    or hub_id = any ((select team.viewer_lead_hubs())::int[])
    or (select team.viewer_is('administrator')));
