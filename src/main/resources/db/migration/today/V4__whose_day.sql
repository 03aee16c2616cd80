-- Whose day it is: those in the viewer's charge, and everybody at a hub they lead. A function, and not a part of each question,
-- so that the planner takes it for the few people it is, and looks the rest up for each of them, whatever the size of the hub.
create function today.mine() returns setof uuid language sql stable rows 150
    set search_path = pg_catalog, today as $$
    select unnest((select casefiles.viewer_caseload())::uuid[])
    union
    select p.id from casefiles.participants p
    where (select cardinality(team.viewer_lead_hubs())) > 0 and p.hub_id = any ((select team.viewer_lead_hubs())::int[])
$$;

-- Hub by hub first, then added up: as before, of a hundred thousand journeys.
create or replace function today.counts()
    returns table (programme_id uuid, hub_id int, entered bigint, inside bigint, gone bigint, follow_ups bigint, documents bigint)
    language sql stable security definer set search_path = pg_catalog, today set work_mem = '32MB' as $$
    with who as materialized (
        select team.viewer_is('director') or team.viewer_is('administrator') as exactly, team.viewer_is('funder') as roughly),
    passed as (
        select j.programme_id, j.hub_id, count(*) as entered, count(*) filter (where j.exited_on is null) as inside,
            0 as follow_ups, 0 as documents
        from journeys.journeys j group by 1, 2
        union all
        select j.programme_id, a.hub_id, 0, 0, count(*), 0 from journeys.follow_ups_awaited a
        join journeys.journeys j on j.id = a.journey_id where a.due_on <= team.today() group by 1, 2
        union all
        select j.programme_id, a.hub_id, 0, 0, 0, count(*) from journeys.evidence_awaited a
        join journeys.journeys j on j.id = a.journey_id group by 1, 2),
    summed as (
        select p.programme_id, p.hub_id, sum(p.entered)::bigint as entered, sum(p.inside)::bigint as inside,
            sum(p.follow_ups)::bigint as follow_ups, sum(p.documents)::bigint as documents
        from passed p group by grouping sets ((p.programme_id, p.hub_id), (p.programme_id)))
    select s.programme_id, s.hub_id,
        case when who.exactly then s.entered else today.rounded(s.entered) end,
        case when who.exactly then s.inside else today.rounded(s.inside) end,
        case when who.exactly then s.entered - s.inside else today.rounded(s.entered - s.inside) end,
        case when who.exactly then s.follow_ups end,
        case when who.exactly then s.documents end
    from summed s cross join who where who.exactly or (who.roughly and s.hub_id is null)
$$;
