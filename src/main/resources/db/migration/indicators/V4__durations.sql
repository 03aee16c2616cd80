-- How long journeys lasted from the day of entry, to their end or to this day for those going on, and how they ended, at the
-- hubs whose numbers the viewer reads.
create function indicators.durations(which uuid, day date)
    returns table (days int, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id)
    select coalesce(x.left_on, day) - j.entered_on, x.outcome,
        case when x.id is not null then indicators.codes(x.details) end,
        x.id is not null and (not x.evidence_needed or exists (
            select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id)),
        count(*)
    from journeys.journeys j join counted c on c.id = j.hub_id
    left join journeys.exits x on x.journey_id = j.id and x.stands and x.change <> 'taken-back' and x.left_on <= day
    where j.programme_id = which and j.entered_on <= day
    group by 1, 2, 3, 4 order by 1
$$;
