-- Every wall asks who is looking, several times a page: what V8 asks of the posts is written on the ticket instead, when it is
-- opened and whenever a post of its holder changes. Of those who work here, nothing is written.
alter table team.tickets add column last_day date; -- of somebody from outside; before today: nobody's ticket

create function team.last_day_of(member uuid) returns date language sql stable security definer
    set search_path = pg_catalog, team as $$
    select coalesce(
        (select max(coalesce(p.until_day, 'infinity')) from team.posts p where p.member_id = member
            and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())),
        team.today() - 1)
    where exists (select 1 from team.posts p where p.member_id = member and p.standing = 'controller')
$$;
revoke all on function team.last_day_of(uuid) from public;

create function team.tell_tickets() returns trigger language plpgsql security definer
    set search_path = pg_catalog, team as $$
begin
    update team.tickets t set last_day = team.last_day_of(t.member_id)
     where t.member_id = new.member_id and t.closed_at is null;
    return null;
end $$;
revoke all on function team.tell_tickets() from public;
create trigger tell_tickets after insert or update on team.posts for each row execute function team.tell_tickets();
update team.tickets t set last_day = team.last_day_of(t.member_id) where t.closed_at is null;

create or replace function team.open_ticket(member uuid, ticket_hash bytea, lifetime interval, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.sealed('ticket ' || member || ' ' || encode(ticket_hash, 'hex'), seal) then return false; end if;
    delete from team.tickets t where t.expires_at < now() - interval '30 days';
    insert into team.tickets (hash, member_id, expires_at, last_day)
        select ticket_hash, m.id, now() + lifetime, team.last_day_of(m.id) from team.members m where m.id = member;
    return found;
end $$;

create or replace function team.viewer() returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$
    select t.member_id from team.tickets t
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null
      and (t.last_day is null or t.last_day >= (now() at time zone 'Europe/Paris')::date)
$$;

create or replace function team.who(out member_id uuid, out first_name text, out last_name text, out standings text[],
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
      and (t.last_day is null or t.last_day >= (now() at time zone 'Europe/Paris')::date)
$$;
drop function team.has_its_days(uuid);
