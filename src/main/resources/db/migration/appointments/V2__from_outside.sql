-- What is asked where nobody is signed in: the link of a reminder, the address of a calendar, the job that reads calendars. Each
-- function asks for the house's seal, answers for a hash that is known only with its secret, and says as little as its page shows.

-- What stands behind a link, in its latest time and place; by first names only, without the person's. It is good until the
-- appointment ends. `acts_as`: the member in whose name a change is written, one who has a post at the hub today.
create function appointments.behind(link bytea, place text, seal bytea)
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
                union all select c.member_id, 1, c.id from casefiles.care_team c where c.participant_id = l.participant_id
                    and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())
                union all select p.member_id, 2, p.id from team.posts p where p.hub_id = l.hub_id and p.standing = 'hub-lead') x
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
revoke all on function appointments.behind(bytea, text, bytea) from public;
grant execute on function appointments.behind(bytea, text, bytea) to essaim_app;

-- What a calendar that subscribed shows: when and where, nobody and nothing. It ends with its owner's post. The first row is empty:
-- without it there is no such calendar (any more).
create function appointments.feed(address bytea, seal bytea)
    returns table (uid uuid, nth int, begins timestamptz, ends timestamptz, setting text, place text, cancelled boolean,
        changed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, appointments as $$
    with asked as materialized (
        select f.member_id, f.hub_id from appointments.feeds f
        where team.sealed('appointments:feed ' || encode(address, 'hex'), seal) and f.hash = address and f.ended_at is null
          and exists (select 1 from team.posts p where p.member_id = f.member_id and p.hub_id is not null
            and (f.hub_id is null or p.hub_id = f.hub_id)
            and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))),
    theirs as (
        select h.appointment_id as id from asked f join appointments.hosts h on h.member_id = f.member_id
        where f.hub_id is null and h.during && tstzrange(now() - interval '31 days', now() + interval '400 days')
        union
        select a.id from asked f join appointments.appointments a on a.hub_id = f.hub_id
        where lower(a.during) between now() - interval '31 days' and now() + interval '400 days')
    select null::uuid, 0, null::timestamptz, null::timestamptz, null::text, null::text, false, null::timestamptz from asked
    union all
    select a.thread_id, a.nth, lower(a.during), upper(a.during), a.setting, a.place, e.id is not null, coalesce(e.written_at, a.written_at)
    from theirs t join appointments.appointments a on a.id = t.id
    left join appointments.endings e on e.appointment_id = a.id
    where coalesce(e.how, '') <> 'moved'
    order by 3 nulls first, 1
$$;
revoke all on function appointments.feed(bytea, bytea) from public;
grant execute on function appointments.feed(bytea, bytea) to essaim_app;

-- Whose calendar is to be read again, taken by one process: nobody's address, only whose turn it is.
create function appointments.due_calendar(seal bytea) returns table (id uuid, member_id uuid) language sql volatile security definer
    set search_path = pg_catalog, appointments as $$
    update appointments.busy_calendars s set asked_at = now()
    where team.sealed('appointments:due', seal) and s.id = (select x.id from appointments.busy_calendars x
        where x.ended_at is null and (x.asked_at is null or x.asked_at < now() - interval '15 minutes')
          and exists (select 1 from team.posts p where p.member_id = x.member_id
            and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
        order by x.asked_at nulls first, x.id limit 1 for update skip locked)
    returning s.id, s.member_id
$$;
revoke all on function appointments.due_calendar(bytea) from public;
grant execute on function appointments.due_calendar(bytea) to essaim_app;
