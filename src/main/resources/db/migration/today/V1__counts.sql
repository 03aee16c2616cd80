-- What is known of every hub by those who stand further away: how many, never who. A director and an administrator see
-- the counts; a funder sees them rounded, so that no subtraction, between cells or between two days, points at somebody.
create schema today;
grant usage on schema today to essaim_app;

-- To the nearest five; null under five, zero included.
create function today.rounded(n bigint) returns bigint language sql immutable
    set search_path = pg_catalog as $$ select case when n >= 5 then (round(n / 5.0) * 5)::bigint end $$;

-- One row a hub, and one with hub_id null for the whole programme. Entries are passages: a second journey counts again.
create function today.counts()
    returns table (programme_id uuid, hub_id int, entered bigint, inside bigint, gone bigint, follow_ups bigint, documents bigint)
    language sql stable security definer set search_path = pg_catalog, today as $$
    with who as materialized (
        select team.viewer_is('director') or team.viewer_is('administrator') as exactly, team.viewer_is('funder') as roughly),
    passed as (
        select j.programme_id, j.hub_id, 1 as entered, (j.exited_on is null)::int as inside, 0 as follow_ups, 0 as documents
        from journeys.journeys j
        union all
        select j.programme_id, a.hub_id, 0, 0, 1, 0 from journeys.follow_ups_awaited a
        join journeys.journeys j on j.id = a.journey_id where a.due_on <= team.today()
        union all
        select j.programme_id, a.hub_id, 0, 0, 0, 1 from journeys.evidence_awaited a
        join journeys.journeys j on j.id = a.journey_id),
    summed as (
        select p.programme_id, p.hub_id, sum(p.entered) as entered, sum(p.inside) as inside,
            sum(p.follow_ups) as follow_ups, sum(p.documents) as documents
        from passed p group by grouping sets ((p.programme_id, p.hub_id), (p.programme_id)))
    select s.programme_id, s.hub_id,
        case when who.exactly then s.entered else today.rounded(s.entered) end,
        case when who.exactly then s.inside else today.rounded(s.inside) end,
        case when who.exactly then s.entered - s.inside else today.rounded(s.entered - s.inside) end,
        case when who.exactly then s.follow_ups end,
        case when who.exactly then s.documents end
    from summed s cross join who where who.exactly or who.roughly
$$;

-- How journeys ended, to be classified by the recipe; of the details only codes and numbers, never what somebody wrote.
create function today.outcomes() returns table (programme_id uuid, outcome text, details jsonb, many bigint)
    language sql stable security definer set search_path = pg_catalog, today as $$
    select j.programme_id, x.outcome, d.codes, count(*)
    from journeys.exits x join journeys.journeys j on j.id = x.journey_id
    cross join lateral (
        select coalesce(jsonb_object_agg(e.key, e.value), '{}') as codes
        from jsonb_each_text(x.details) e where e.value ~ '^[0-9a-z-]{1,24}$') d
    where x.stands and (team.viewer_is('director') or team.viewer_is('administrator'))
    group by 1, 2, 3
$$;
