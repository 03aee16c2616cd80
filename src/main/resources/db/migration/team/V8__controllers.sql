-- A controller is somebody from outside, here between two days: before the first and after the last their ticket stands for
-- nobody, even one opened in time. Whoever works here keeps their account when a post ends, as before.
create function team.has_its_days(member uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, team as $$
    select exists (select 1 from team.posts p where p.member_id = member
            and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
        or not exists (select 1 from team.posts p where p.member_id = member and p.standing = 'controller')
$$;
revoke all on function team.has_its_days(uuid) from public;

create or replace function team.viewer() returns uuid language sql stable security definer
    set search_path = pg_catalog, team as $$
    select t.member_id from team.tickets t
    where t.hash = sha256(convert_to(nullif(current_setting('essaim.ticket', true), ''), 'UTF8'))
      and t.expires_at > now() and t.closed_at is null and team.has_its_days(t.member_id)
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
      and t.expires_at > now() and t.closed_at is null and team.has_its_days(t.member_id)
$$;

-- A director or an administrator invites a controller, for these days and with this post: 'invited' with a code; 'known' when
-- the address is a controller's already, who gets the post and, until they chose a password, the code; 'taken' when it is
-- somebody's who works here; 'refused'. `who` is whose account it is.
create function team.invite_controller(member uuid, first text, last text, address text, code_hash bytea, post uuid,
                                       first_day date, last_day date, out answer text, out who uuid)
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
begin
    answer := 'refused';
    if not (team.viewer_is('director') or team.viewer_is('administrator')) then return; end if;
    if first_day is null or last_day is null or last_day < first_day then return; end if;
    perform pg_advisory_xact_lock(hashtextextended('team.invite_controller ' || lower(address), 0));
    select p.member_id into who from team.posts p where p.id = post;
    if who is not null then -- the same form, sent twice
        answer := 'known';
    else
        select m.id into who from team.members m where m.email = lower(address);
        if who is null then
            who := member;
            answer := 'invited';
            insert into team.members (id, first_name, last_name, email) values (member, first, last, lower(address));
            insert into journal.entries (member_id, act, reading, about_member)
                values (team.viewer(), 'invite-member', false, member);
        elsif exists (select 1 from team.posts p where p.member_id = who and p.standing <> 'controller')
           or not exists (select 1 from team.posts p where p.member_id = who) then
            answer := 'taken';
            return;
        else
            answer := 'known';
        end if;
        insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day, until_day)
            values (post, who, 'controller', 'controller', null, 0, first_day, last_day);
        insert into journal.entries (member_id, act, reading, about_member)
            values (team.viewer(), 'appoint', false, who);
    end if;
    if exists (select 1 from team.credentials c where c.member_id = who) then return; end if;
    answer := 'invited';
    update team.codes c set expires_at = now() where c.member_id = who and c.used_at is null and c.expires_at > now();
    insert into team.codes (hash, member_id, expires_at, handed_by) values
        (code_hash, who, greatest(now(), first_day::timestamptz) + interval '7 days', team.viewer());
    insert into journal.entries (member_id, act, reading, about_member) values (team.viewer(), 'hand-code', false, who);
end $$;

-- A controller's post ends at once: yesterday, or on its only day when it began today; and so do their sign-ins.
create function team.end_controller(post uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog, team as $$
declare whose uuid;
begin
    if not (team.viewer_is('director') or team.viewer_is('administrator')) then return false; end if;
    update team.posts p set until_day = greatest(p.from_day, team.today() - 1)
     where p.id = post and p.standing = 'controller' and p.until_day >= team.today() returning p.member_id into whose;
    if whose is null then return false; end if;
    update team.tickets t set closed_at = now() where t.member_id = whose and t.closed_at is null;
    insert into journal.entries (member_id, act, reading, about_member) values (team.viewer(), 'end-post', false, whose);
    return true;
end $$;
