-- Whoever hands a code could use it themselves: the member is told who handed one and when, and the journal says for
-- whom. A code made void by a later one is not a used one.
alter table team.codes add column handed_by uuid references team.members, add column handed_at timestamptz;
update team.codes set handed_at = expires_at - interval '7 days';
alter table team.codes alter column handed_at set default now(), alter column handed_at set not null;

alter table journal.entries add column about_member uuid; -- the member whose account an act is about
create index entries_about_member on journal.entries (about_member, id desc) where about_member is not null;
drop policy seen on journal.entries;
create policy seen on journal.entries for select using (
    member_id = (select team.viewer())
    or about_member = (select team.viewer())
    or hub_id = any ((select team.viewer_lead_hubs())::int[])
    or (select team.viewer_is('administrator')));

create or replace function team.hand_code(member uuid, code_hash bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    if not team.viewer_is('administrator') then return false; end if;
    update team.codes c set expires_at = now() where c.member_id = member and c.used_at is null and c.expires_at > now();
    update team.tickets t set closed_at = now() where t.member_id = member and t.closed_at is null
        and t.member_id <> team.viewer();
    insert into team.codes (hash, member_id, expires_at, handed_by)
        select code_hash, m.id, now() + interval '7 days', team.viewer() from team.members m where m.id = member;
    if not found then return false; end if;
    insert into journal.entries (member_id, act, reading, about_member) values (team.viewer(), 'hand-code', false, member);
    return true;
end $$;

create or replace function team.spend_code(code_hash bytea, new_password text, seal bytea) returns boolean
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
    insert into journal.entries (member_id, act, reading, about_member) values (whose, 'choose-password', false, whose);
    return true;
end $$;

-- The codes handed for the viewer's own account, the latest first. To be told: for a month, at three sign-ins, so that
-- one sign-in by somebody else does not use the telling up.
create function team.codes_handed(out handed_at timestamptz, out by_name text, out used_at timestamptz, out to_tell boolean)
    returns setof record language sql stable security definer set search_path = pg_catalog, team as $$
    select c.handed_at, trim(m.first_name || ' ' || m.last_name), c.used_at,
        c.handed_at > now() - interval '30 days' and (
            select count(*) from team.tickets t where t.member_id = c.member_id and t.opened_at > c.handed_at) <= 3
    from team.codes c left join team.members m on m.id = c.handed_by
    where c.member_id = team.viewer() order by c.handed_at desc limit 10
$$;
