-- A copy of the file is also handed by the administration, who answers such requests in a small association (DOMAIN, who sees what:
-- requests, and no note). It sees who asked and by when, and nothing else of a space.
create policy seen_by_administration on myspace.requests for select using ((select team.viewer_is('administrator')));
create policy seen_by_administration on myspace.replies for select using ((select team.viewer_is('administrator')));
create policy written_by_administration on myspace.replies for insert with check (
    author = (select team.viewer()) and (select team.viewer_is('administrator')));

-- How many wait and by when, for those further away: nobody is named.
create function myspace.requests_waiting(out waiting int, out late int, out soonest date) language sql stable security definer
    set search_path = pg_catalog, myspace as $$
    select count(*)::int, count(*) filter (where w.due < team.today())::int, min(w.due)
    from (select coalesce(l.until_day, r.due_on) as due from myspace.requests r
        left join myspace.replies l on l.request_id = r.id and l.kind = 'prolonged'
        where not exists (select 1 from myspace.replies g where g.request_id = r.id and g.kind = 'given')
          and (team.viewer_is('director') or team.viewer_is('administrator'))) w
$$;
