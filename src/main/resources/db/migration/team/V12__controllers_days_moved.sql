-- The last day of a controller's post is put later or earlier, today at the soonest and never before its first; their open
-- sign-ins know it at once, by the trigger on posts. A post that was ended is ended: false.
create function team.move_controllers_end(post uuid, last_day date) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare whose uuid;
begin
    if not (team.viewer_is('director') or team.viewer_is('administrator')) then return false; end if;
    update team.posts p set until_day = last_day
     where p.id = post and p.standing = 'controller' and last_day >= greatest(p.from_day, team.today())
     returning p.member_id into whose;
    if whose is null then return false; end if;
    insert into journal.entries (member_id, act, reading, about_member) values (team.viewer(), 'move-end', false, whose);
    return true;
end $$;
