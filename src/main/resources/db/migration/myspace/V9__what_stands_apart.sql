-- Whoever printed a code could type it: an appointment the team may not know of is not shown here. Its reminder tells the person.
create or replace function myspace.appointments_of(person uuid) returns table (day date, begins time, ends time, what text, how text,
                                                                               place text, who text, phone text)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select (lower(a.during) at time zone 'Europe/Paris')::date, (lower(a.during) at time zone 'Europe/Paris')::time,
        (upper(a.during) at time zone 'Europe/Paris')::time, null::text, a.setting,
        case when a.setting in ('here', 'outside') then a.place end,
        (select string_agg(m.first_name, ', ' order by h.written_at, m.first_name) from appointments.hosts h
            join team.members m on m.id = h.member_id where h.appointment_id = a.id and h.stands), null::text
    from appointments.appointments a where a.participant_id = person and a.stands and upper(a.during) > now()
      and a.compartment = 'team'
$$;
