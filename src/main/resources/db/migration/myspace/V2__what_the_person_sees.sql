-- What the person sees of their own file, view by view, each built by name: a column added elsewhere does not come in by itself.
-- Nothing reserved, nothing of health, no note. Each answers for whoever the transaction's secret stands for (`myspace.here`).

create function myspace.name_of(member uuid) returns text language sql stable security definer
    set search_path = pg_catalog, myspace as $$
    select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = member
$$;
revoke all on function myspace.name_of(uuid) from public;

-- Where they are expected: sessions they have a seat in, and what other rooms add.
create function myspace.my_days() returns table (day date, begins time, ends time, what text, how text, place text,
                                                who text, phone text)
    language plpgsql stable security definer set search_path = pg_catalog, myspace as $$
declare me uuid := (select h.person from myspace.here() h); corner text;
begin
    if me is null then return; end if;
    return query
        select s.day, s.from_time, s.to_time, a.title, null::text, coalesce(s.place, a.place), null::text, null::text
        from activities.enrolments e join activities.seats t on t.enrolment_id = e.id
        join activities.sessions s on s.id = e.session_id join activities.activities a on a.id = s.activity_id
        where e.participant_id = me and s.day >= team.today()
          and not exists (select 1 from activities.withdrawals w where w.enrolment_id = e.id);
    for corner in select c.ask from myspace.corners c where c.kind = 'day' and to_regproc(c.ask) is not null order by c.name loop
        return query execute format('select x.day, x.begins, x.ends, x.what, x.how, x.place, x.who, x.phone from %s($1) x',
            corner::regproc) using me;
    end loop;
end $$;

create function myspace.my_goals() returns table (id uuid, words text, reached boolean)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select g.id, g.words, coalesce(t.kind = 'reached', false)
    from myspace.here() h join plans.goals g on g.participant_id = h.person
    left join lateral (select t.kind from plans.turns t where t.goal_id = g.id order by t.written_at desc, t.id desc limit 1) t on true
    where t.kind is null or t.kind in ('again', 'reached')
    order by g.said_on, g.written_at
$$;

-- What was agreed: what is done, what is still to be done, whose turn it is. Why something failed is not told here.
create function myspace.my_steps() returns table (goal uuid, what text, owner text, who text, due date, done boolean, on_day date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select s.goal_id, s.what, s.owner,
        case s.owner when 'member' then myspace.name_of(s.owner_member)
                     when 'actor' then (select a.name from network.actors a where a.id = s.owner_actor) end,
        case when d.moved then d.due_on else s.due_on end, coalesce(t.kind = 'done', false), t.on_day
    from myspace.here() h join plans.steps s on s.participant_id = h.person
    left join lateral (select t.kind, t.on_day from plans.turns t where t.step_id = s.id
        order by t.written_at desc, t.id desc limit 1) t on true
    left join lateral (select true as moved, t.due_on from plans.turns t
        where t.step_id = s.id and (t.due_on is not null or t.kind = 'carried') order by t.written_at desc, t.id desc limit 1) d on true
    where coalesce(t.kind, '') <> 'dropped'
    order by coalesce(t.kind = 'done', false) desc, 5 nulls last, s.written_at
$$;

-- What they are good at and what showed it. A fact is told by its title, and never a reserved one.
create function myspace.my_talents() returns table (id uuid, words text, said_on date, seen_by text, who text, shown text, on_day date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select k.id, k.words, k.said_on, g.seen_by,
        case g.seen_by when 'member' then myspace.name_of(g.seen_member) when 'other' then g.seen_role end,
        coalesce(g.words, (select f.title from casefiles.facts f
            where f.id = g.fact_id and f.participant_id = h.person and f.compartment <> 'reserved')), g.on_day
    from myspace.here() h join progress.talents k on k.participant_id = h.person
    left join progress.sightings g on g.talent_id = k.id
    where coalesce((select q.kind from progress.sequels q where q.talent_id = k.id
        order by q.written_at desc, q.id desc limit 1), 'again') <> 'no-longer'
    order by k.said_on, k.written_at, k.id, g.on_day, g.written_at
$$;

-- Their own readings of the way, never the team's; nothing of health or well-being, for a telephone is lent.
create function myspace.my_readings() returns table (id uuid, instrument text, day date, alone boolean, item text, value int)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select s.id, s.instrument || '@' || s.version, s.on_day, s.author is null, a.item, a.value::int
    from myspace.here() h join progress.sittings s on s.participant_id = h.person and s.side = 'person'
    left join progress.answers a on a.sitting_id = s.id and not a.personal
    where not exists (select 1 from progress.sittings c where c.corrects = s.id)
    order by s.on_day, s.written_at, s.id
$$;
-- From when the next one is proposed, instrument by instrument.
create function myspace.my_proposed() returns table (instrument text, due_on date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select s.instrument, max(s.due) from (
        select x.instrument, x.next_on as due, x.participant_id from progress.sittings x where x.side = 'person' and x.next_on is not null
        union all select p.instrument, p.until_day, p.participant_id from progress.postponements p) s
    join myspace.here() h on h.person = s.participant_id group by s.instrument
$$;
-- The wording of the house's instruments is nobody's data: also read by whoever is in their space.
create policy read_in_a_space on progress.instruments for select using ((select myspace.is_here()));

-- Who accompanies them today, and what their profession reads, as the programme's recipe says.
create function myspace.my_team() returns table (name text, first_name text, role text, part text, notes boolean,
                                                 employment boolean, reserved boolean)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select trim(m.first_name || ' ' || m.last_name), m.first_name, coalesce(p.role, ''), c.part,
        exists (select 1 from programme.compartment_readers r where r.programme_id = b.programme_id and r.role = p.role
            and r.compartment = 'team'),
        exists (select 1 from programme.compartment_readers r where r.programme_id = b.programme_id and r.role = p.role
            and r.compartment = 'employment'),
        exists (select 1 from programme.compartment_writers w where w.programme_id = b.programme_id and w.role = p.role
            and w.compartment = 'reserved')
    from myspace.here() h join casefiles.care_team c on c.participant_id = h.person
    join team.members m on m.id = c.member_id join programme.hubs b on b.id = c.hub_id
    left join lateral (select p.role from team.posts p where p.member_id = c.member_id and p.hub_id = c.hub_id
        and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()) order by p.from_day desc limit 1) p on true
    where c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())
    order by c.part = 'reference' desc, c.from_day, m.last_name
$$;

-- Which service proposed them, and the last thing it was told. What a sensitive one is called is not written on a lent screen.
create function myspace.my_senders() returns table (kind text, service text, received_on date, answer text, told_on date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select case when o.sensitive then null else o.kind end, case when o.sensitive then null else o.service end, o.received_on,
        a.answer, a.told_on
    from myspace.here() h join casefiles.orientations o on o.participant_id = h.person
    left join lateral (select x.answer, x.told_on from handovers.orientation_answers x where x.orientation_id = o.id
        order by x.said_at desc limit 1) a on true
    order by o.received_on, o.written_at
$$;

-- Who opened or wrote in their file, by day: the name of their own team, the profession and the hub of others (CJEU C-579/21),
-- and why where a reason had to be said. What is reserved left no trace there (decision 55). A list of many is no opening.
create function myspace.my_openings() returns table (day date, who text, role text, hub text, reading boolean, times int, reason text)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select (e.at at time zone 'Europe/Paris')::date, t.name, coalesce(p.role, ''), b.name, bool_and(e.reading), count(*)::int,
        max(e.reason) filter (where e.reading)
    from myspace.here() h
    join journal.entries e on e.participant_ids[1] = h.person and cardinality(e.participant_ids) = 1
        and e.at > now() - interval '1 year'
    left join lateral (select myspace.name_of(e.member_id) as name from casefiles.care_team c
        where c.participant_id = h.person and c.member_id = e.member_id limit 1) t on true
    left join lateral (select p.role, p.hub_id from team.posts p where p.member_id = e.member_id
        and p.from_day <= (e.at at time zone 'Europe/Paris')::date
        order by (p.until_day is null or p.until_day >= (e.at at time zone 'Europe/Paris')::date) desc, p.hub_id = h.hub desc nulls last,
            p.from_day desc limit 1) p on true
    left join programme.hubs b on b.id = p.hub_id
    group by 1, e.member_id, t.name, p.role, b.name
    order by 1 desc, 2 nulls last, 3 limit 60
$$;

-- How they came in, lately, and what was handed to enter with, by whom: somebody else may have.
create function myspace.my_visits() returns table (at timestamptz, kind text, by_name text, entered boolean)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select v.written_at, w.kind, myspace.name_of(w.author), true
    from myspace.here() h join myspace.visits v on v.participant_id = h.person join myspace.ways_in w on w.id = v.way_id
    union all
    select w.written_at, w.kind, myspace.name_of(w.author), false
    from myspace.here() h join myspace.ways_in w on w.participant_id = h.person where w.spent_at is null
    order by 1 desc limit 12
$$;

-- What they said yes to and may take back. The last of a telephone number tells it to whoever has it, and to nobody else.
create function myspace.my_permissions() returns table (kind text, id uuid, told text, since date, taken_back date)
    language plpgsql stable security definer set search_path = pg_catalog, myspace as $$
declare me uuid := (select h.person from myspace.here() h); corner text;
begin
    if me is null then return; end if;
    return query
        select 'accompanied'::text, u.id, null::text, u.given_on,
            coalesce(m.written_at::date, (select x.given_on from journeys.undertakings x where x.journey_id = u.journey_id
                and x.kind = 'withdrawal' and x.written_at >= u.written_at order by x.written_at desc limit 1))
        from journeys.journeys j join journeys.undertakings u on u.journey_id = j.id and u.kind = 'agreement'
        left join myspace.minds m on m.about = 'accompanied' and m.ref = u.id
        where j.participant_id = me and j.exited_on is null
        order by u.written_at desc limit 1;
    return query
        select 'plan'::text, a.id, null::text, a.person_on, m.written_at::date
        from plans.agreements a left join myspace.minds m on m.about = 'plan' and m.ref = a.id
        where a.participant_id = me order by a.written_at desc limit 1;
    return query
        select w.kind, w.id, case w.kind when 'phone' then right(w.value, 2) else left(w.value, 1) || '…@' || split_part(w.value, '@', 2) end,
            w.from_day, null::date
        from casefiles.ways w where w.participant_id = me and w.until_day is null and w.kind in ('phone', 'email')
        order by w.kind desc, w.written_at;
    for corner in select c.ask from myspace.corners c where c.kind = 'permission' and to_regproc(c.ask) is not null order by c.name loop
        return query execute format('select x.kind, x.id, x.told, x.since, null::date from %s($1) x', corner::regproc) using me;
    end loop;
    return query select 'space'::text, s.id, null::text, s.agreed_on, null::date
        from myspace.here() h join myspace.spaces s on s.id = h.space_id;
end $$;

create function myspace.my_messages() returns table (id uuid, mine boolean, who text, kind text, words text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select m.id, m.author is null, myspace.name_of(m.author), m.kind, m.words, m.written_at
    from myspace.here() h join myspace.messages m on m.participant_id = h.person order by m.written_at desc, m.id desc limit 50
$$;

create function myspace.my_requests() returns table (id uuid, asked_on date, due_on date, given_on date, why text)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select r.id, r.asked_on, coalesce(l.until_day, r.due_on), g.on_day, l.words
    from myspace.here() h join myspace.requests r on r.participant_id = h.person
    left join myspace.replies g on g.request_id = r.id and g.kind = 'given'
    left join myspace.replies l on l.request_id = r.id and l.kind = 'prolonged'
    order by r.asked_on desc, r.written_at desc limit 10
$$;
