-- What every wall asks, in one step each. The database spent two thirds of its time on a person's file asking what day it is
-- (two thousand times, a function called once a row) and who is signed in (a hundred times, through functions that call
-- functions). Each of those below is one question of its own to two small tables; the views say once what a ticket stands for
-- and which posts are held today, and only their owner reads them.

-- The day in Paris, as part of whatever asks for it: a body that is parsed here needs no search path of its own.
create or replace function team.today() returns date language sql stable
    return (now() at time zone 'Europe/Paris')::date;

-- Whoever the transaction's ticket stands for.
create view team.signed_in as
    select t.member_id, t.expires_at from team.tickets t
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null and (t.last_day is null or t.last_day >= team.today());

create view team.held_today as
    select p.* from team.signed_in s join team.posts p on p.member_id = s.member_id
    where p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today());

create or replace function team.viewer() returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$ select s.member_id from team.signed_in s $$;

create or replace function team.viewer_posts() returns setof team.posts language sql stable security definer
    set search_path = pg_catalog, team as $$ select p.* from team.held_today p $$;

create or replace function team.viewer_hubs() returns int[] language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.held_today p where p.hub_id is not null
$$;

create or replace function team.viewer_lead_hubs() returns int[] language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(array_agg(distinct p.hub_id), '{}') from team.held_today p where p.standing = 'hub-lead'
$$;

create or replace function team.viewer_is(which text) returns boolean language sql stable security definer
    set search_path = pg_catalog, team as $$
    select exists (select 1 from team.held_today p where p.standing = which)
$$;

create or replace function team.who(out member_id uuid, out first_name text, out last_name text, out standings text[],
                         out roles text[], out hubs int[], out half_spent boolean) returns setof record
    language sql stable security definer set search_path = pg_catalog, team as $$
    select m.id, m.first_name, m.last_name,
           array(select distinct p.standing from team.held_today p),
           array(select distinct p.role from team.held_today p),
           array(select distinct p.hub_id from team.held_today p where p.hub_id is not null),
           s.expires_at < now() + interval '2 hours'
    from team.signed_in s join team.members m on m.id = s.member_id
$$;
