-- A refusal tells: to whoever is in charge of somebody, that they are elsewhere at that very hour says whom they see. What one may
-- not know of refuses nothing any more. The person says whether they are free, and whoever does know reads that two fall together.
alter table appointments.appointments drop constraint one_place_at_a_time,
    add constraint one_place_at_a_time exclude using gist (booked_for with =, during with &&) where (stands and compartment = 'team');

create or replace function appointments.booked_once() returns trigger language plpgsql security definer
    set search_path = pg_catalog, appointments as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('appointments.person ' || new.participant_id, 0));
    new.booked_for := new.participant_id;
    new.stands := true;
    if new.thread_id <> new.id and not exists (select 1 from appointments.appointments a
          where a.thread_id = new.thread_id and a.participant_id = new.participant_id) then
        raise exception 'an appointment of nobody else''s thread' using errcode = 'check_violation'; -- a link leads to its latest
    end if;
    if exists (select 1 from appointments.appointments a where a.participant_id = new.participant_id and a.stands
          and a.during && new.during and case when a.compartment = 'team' then new.compartment <> 'team' or a.booked_for <> new.booked_for
            else a.author = team.viewer() or exists (select 1 from appointments.hosts h
                where h.appointment_id = a.id and h.member_id = team.viewer()) end) then
        raise exception 'one_place_at_a_time' using errcode = 'exclusion_violation', constraint = 'one_place_at_a_time';
    end if;
    return new;
end $$;

-- Whether the team has the person elsewhere then, for a colleague who does not accompany them: no hour, nobody's name.
create or replace function appointments.is_elsewhere(person uuid, since timestamptz, until timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, appointments as $$
    select exists (select 1 from appointments.appointments a where a.participant_id = person and a.stands and a.compartment = 'team'
        and a.during && tstzrange(since, until) and a.hub_id = any ((select team.viewer_hubs())::int[]))
$$;

-- What is next after an appointment of the team may be for nobody else to know.
drop policy seen on appointments.nexts;
create policy seen on appointments.nexts for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select 1 from appointments.appointments a where a.id = appointment_id)
    and (next_id is null or exists (select 1 from appointments.appointments a where a.id = next_id)));
