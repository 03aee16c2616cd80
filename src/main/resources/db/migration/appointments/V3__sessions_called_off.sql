-- A session that was called off takes nobody's time any more; otherwise as before.
create or replace function appointments.taken(members uuid[], since timestamptz, until timestamptz)
    returns table (member_id uuid, during tstzrange, kind text, id uuid)
    language sql stable security definer set search_path = pg_catalog, appointments as $$
    with colleagues as materialized (
        select distinct p.member_id from team.posts p
        where p.member_id = any (members) and p.hub_id = any ((select team.viewer_hubs())::int[])
          and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
    select c.member_id, h.during, 'appointment', h.appointment_id
    from colleagues c join appointments.hosts h on h.member_id = c.member_id and h.stands
        and lower(h.during) < until and lower(h.during) > since - interval '12 hours' and upper(h.during) > since
    union all
    select c.member_id, b.during, 'busy', null
    from colleagues c join appointments.busy b on b.member_id = c.member_id and b.during && tstzrange(since, until)
    union all
    select c.member_id, tstzrange((s.day + s.from_time) at time zone 'Europe/Paris', (s.day + s.to_time) at time zone 'Europe/Paris'),
        'session', s.id
    from colleagues c join activities.sessions s on s.author = c.member_id
    where s.day between (since at time zone 'Europe/Paris')::date and (until at time zone 'Europe/Paris')::date
      and not exists (select 1 from activities.cancellations x where x.session_id = s.id)
    union all
    select c.member_id, tstzrange(a.from_day::timestamp at time zone 'Europe/Paris',
        (a.until_day + 1)::timestamp at time zone 'Europe/Paris'), 'away', null
    from colleagues c join team.absences a on a.member_id = c.member_id
    where a.from_day <= (until at time zone 'Europe/Paris')::date and a.until_day >= (since at time zone 'Europe/Paris')::date
$$;
