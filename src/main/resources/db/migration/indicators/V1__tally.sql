-- Counting crosses the walls around people's files on purpose, and says nothing of anybody: only numbers leave.
create schema indicators;
grant usage on schema indicators to essaim_app;

-- The hubs whose numbers the viewer reads: all for the director and the administrator, their own for those who work there.
-- A funder reads suppressed numbers only, and a controller a sample: neither reads these.
create function indicators.counted_hubs(which uuid) returns int[] language sql stable security definer
    set search_path = pg_catalog, indicators as $$
    select coalesce(array_agg(h.id), '{}') from programme.hubs h
    where h.programme_id = which
      and (team.viewer_is('director') or team.viewer_is('administrator') or h.id = any (team.viewer_hubs()))
$$;

-- How many journeys of a programme had been entered by a day, by hub, by where they stood that day and how they ended, as
-- it was known at a moment ('infinity': as it is known now). A hub is the one where the person was that day.
create function indicators.tally(which uuid, day date, known timestamptz)
    returns table (hub_id int, state text, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    places as (
        select distinct on (s.participant_id) s.participant_id, s.hub_id from casefiles.stays s
        where s.from_day <= day and day < team.today()
        order by s.participant_id, s.from_day desc),
    entered as (
        select e.journey_id, coalesce(p.hub_id, e.hub_id) as hub_id
        from journeys.fact_entries e left join places p on p.participant_id = e.participant_id
        where e.programme_id = which and e.entered_on <= day
          and e.known_from < known and (e.known_until is null or e.known_until >= known)),
    gone as (
        select x.journey_id, x.outcome,
            -- codes and numbers only: of what somebody wrote, that it was written
            (select coalesce(jsonb_object_agg(d.key, case when d.value ~ '^[0-9a-z-]{1,24}$' then d.value else 'told' end), '{}')
                from jsonb_each_text(x.details) d) as details,
            not x.evidence_needed or exists (select 1 from journeys.fact_proofs p
                where p.journey_id = x.journey_id and p.known_from < known) as proved
        from journeys.fact_exits x
        where x.left_on <= day and x.known_from < known and (x.known_until is null or x.known_until >= known)),
    paused as (
        select distinct s.journey_id from journeys.fact_suspensions s
        where s.from_day <= day and (s.until_day is null or s.until_day >= day)
          and s.known_from < known and (s.known_until is null or s.known_until >= known))
    select e.hub_id,
        case when g.journey_id is not null then 'exited' when s.journey_id is not null then 'suspended' else 'going-on' end,
        g.outcome, g.details, coalesce(g.proved, false), count(*)
    from entered e join counted c on c.id = e.hub_id
    left join gone g on g.journey_id = e.journey_id
    left join paused s on s.journey_id = e.journey_id
    group by 1, 2, 3, 4, 5
$$;

-- Entries month by month, at the hubs counted.
create function indicators.entries_by_month(which uuid) returns table (month date, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    select date_trunc('month', j.entered_on)::date, count(*) from journeys.journeys j
    where j.programme_id = which and j.hub_id = any ((select indicators.counted_hubs(which))::int[])
    group by 1 order by 1
$$;
