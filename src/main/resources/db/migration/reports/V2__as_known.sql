-- The same passages, told from facts as they were known at a moment: so that a programme of a hundred thousand is planned for
-- as one (decision 60).
create or replace function reports.passages(which uuid, first_day date, last_day date, known timestamptz)
    returns table (journey_id uuid, participant_id uuid, hub_id int, entered_on date, left_on date, outcome text,
        details jsonb, proved boolean)
    language sql stable security definer
    set search_path = pg_catalog, reports set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    select e.journey_id, e.participant_id,
        coalesce((select s.hub_id from casefiles.stays s
            where s.participant_id = e.participant_id and s.written_at < known
              and s.from_day <= least(coalesce(x.left_on, last_day), last_day)
            order by s.from_day desc limit 1), e.hub_id),
        e.entered_on, x.left_on, x.outcome, x.details,
        x.id is not null and (not x.evidence_needed or p.journey_id is not null)
    from journeys.entries_known(known) e join journeys.journeys j on j.id = e.journey_id
    left join journeys.exits_known(known) x on x.journey_id = e.journey_id and x.left_on <= last_day
    left join journeys.proved_at(known) p on p.journey_id = x.journey_id
    where j.programme_id = which and e.entered_on <= last_day and (x.left_on is null or x.left_on >= first_day)
$$;
