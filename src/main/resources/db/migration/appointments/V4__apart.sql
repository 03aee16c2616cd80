-- That somebody meets a psychologist may be for nobody else to know. Such an appointment is reserved: read by whoever receives
-- and whoever agreed on it. That the person wants the team to know is said once, by a row; the compartment follows, as `stands`.
alter table appointments.appointments
    add compartment text not null default 'team' check (compartment in ('team', 'reserved')),
    add check (compartment = 'team' or about is null); -- what is reserved is said in a reserved note, which is encrypted

create table appointments.showings (
    id uuid primary key,
    appointment_id uuid not null unique,
    participant_id uuid not null,
    hub_id int not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now(),
    foreign key (appointment_id, participant_id) references appointments.appointments (id, participant_id) deferrable initially immediate,
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index showings_of on appointments.showings (participant_id);

create function appointments.shown() returns trigger language plpgsql security definer
    set search_path = pg_catalog, appointments as $$
begin
    update appointments.appointments a set compartment = 'team' where a.id = new.appointment_id;
    return null;
end $$;
create trigger shown after insert on appointments.showings for each row execute function appointments.shown();
revoke all on function appointments.shown() from public;

alter policy seen on appointments.appointments using (
    hub_id = any ((select team.viewer_hubs())::int[])
    and (author = (select team.viewer())
        or id = any ((select appointments.viewer_hosted())::uuid[])
        or (compartment = 'team'
            and (hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
                or (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
                    and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))))));

alter table appointments.showings enable row level security;
create policy seen on appointments.showings for select using (
    hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select 1 from appointments.appointments a where a.id = appointment_id));
create policy written on appointments.showings for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select 1 from appointments.appointments a where a.id = appointment_id));
grant select, insert on appointments.showings to essaim_app;

-- An outcome is a fact: it is noted by whoever may write one in that compartment.
drop policy noted_for_the_team on appointments.outcomes;
create policy noted_in_its_compartment on appointments.outcomes as restrictive for insert with check (
    exists (select 1 from appointments.appointments a where a.id = appointment_id
        and outcomes.hub_id = any ((select casefiles.viewer_writes(a.compartment))::int[])));

-- Whether somebody is elsewhere then, for a colleague who may not know where: no hour, nobody's name.
create function appointments.is_elsewhere(person uuid, since timestamptz, until timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, appointments as $$
    select exists (select 1 from appointments.appointments a where a.participant_id = person and a.stands
        and a.during && tstzrange(since, until) and a.hub_id = any ((select team.viewer_hubs())::int[]))
$$;
revoke all on function appointments.is_elsewhere(uuid, timestamptz, timestamptz) from public;
grant execute on function appointments.is_elsewhere(uuid, timestamptz, timestamptz) to essaim_app;

insert into casefiles.person_tables (name, fate) values ('appointments.showings', 'moves');
insert into casefiles.person_followers (name, condition) values
    ('appointments.showings', 'appointment_id in (select id from appointments.appointments where participant_id = $1)');

-- As before, but what is reserved is changed in the name of somebody who knows of it.
create or replace function appointments.behind(link bytea, place text, seal bytea)
    returns table (state text, appointment_id uuid, nth int, begins timestamptz, ends timestamptz, setting text, where_at text,
        hosts text[], host_ids uuid[], hub int, acts_as uuid, changed_at timestamptz)
    language plpgsql volatile security definer set search_path = pg_catalog, appointments as $$
declare knocking bytea := sha256(convert_to('place ' || place, 'UTF8'));
begin
    if not team.sealed('appointments:behind ' || encode(link, 'hex'), seal) then return; end if;
    if (select count(*) from appointments.knocks k where k.whom = knocking and k.at > now() - interval '15 minutes') >= 30 then
        return query select 'too-many', null::uuid, 0, null::timestamptz, null::timestamptz, null::text, null::text, null::text[],
            null::uuid[], 0, null::uuid, null::timestamptz;
        return;
    end if;
    return query
        select case when e.id is not null then 'called-off' when upper(l.during) <= now() then 'over' else 'stands' end,
            l.id, l.nth, lower(l.during), upper(l.during), l.setting, l.place,
            array(select m.first_name from appointments.hosts h join team.members m on m.id = h.member_id
                where h.appointment_id = l.id order by h.id),
            array(select h.member_id from appointments.hosts h where h.appointment_id = l.id order by h.id),
            l.hub_id,
            (select x.member_id from (
                select h.member_id, 0 as n, h.id as nth from appointments.hosts h where h.appointment_id = l.id
                union all select l.author, 1, l.id where l.compartment = 'reserved'
                union all select c.member_id, 1, c.id from casefiles.care_team c where c.participant_id = l.participant_id
                    and l.compartment = 'team'
                    and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())
                union all select p.member_id, 2, p.id from team.posts p where p.hub_id = l.hub_id and p.standing = 'hub-lead'
                    and l.compartment = 'team') x
             where exists (select 1 from team.posts p where p.member_id = x.member_id and p.hub_id = l.hub_id
                and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
             order by x.n, x.nth limit 1),
            coalesce(e.written_at, case when l.nth > 0 then l.written_at end)
        from appointments.links k
        join appointments.appointments a on a.id = k.appointment_id
        join lateral (select t.* from appointments.appointments t where t.thread_id = a.thread_id order by t.nth desc limit 1) l on true
        left join appointments.endings e on e.appointment_id = l.id
        where k.hash = link and upper(l.during) > now() - interval '1 day';
    if not found then
        delete from appointments.knocks k where k.at < now() - interval '1 day';
        insert into appointments.knocks (whom) values (knocking);
    end if;
end $$;
