-- The same counts, of whole programmes: journeys that are alike are added up first, and what is told of each kind is worked
-- out once a kind and not once a journey; proofs are joined, not asked for one by one; and each count is planned for the very
-- programme and day it is asked for.
create or replace function indicators.tally(which uuid, day date, known timestamptz)
    returns table (hub_id int, state text, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    places as (
        select distinct on (s.participant_id) s.participant_id, s.hub_id from casefiles.stays s
        where s.from_day <= day and day < team.today()
        order by s.participant_id, s.from_day desc),
    entered as (
        select e.journey_id, coalesce(p.hub_id, e.hub_id) as hub_id
        from journeys.entries_known(known) e join journeys.journeys j on j.id = e.journey_id
        left join places p on p.participant_id = e.participant_id
        where j.programme_id = which and e.entered_on <= day),
    paused as (
        select distinct s.journey_id from journeys.suspensions_known(known) s
        where s.from_day <= day and (s.until_day is null or s.until_day >= day)),
    alike as (
        select e.hub_id, x.outcome, x.details, x.id is not null as exited,
            s.journey_id is not null as suspended, x.id is not null and (not x.evidence_needed or p.journey_id is not null) as proved,
            count(*) as journeys
        from entered e
        left join journeys.exits_known(known) x on x.journey_id = e.journey_id and x.left_on <= day
        left join journeys.proved_at(known) p on p.journey_id = x.journey_id
        left join paused s on s.journey_id = e.journey_id
        group by 1, 2, 3, 4, 5, 6)
    select a.hub_id, case when a.exited then 'exited' when a.suspended then 'suspended' else 'going-on' end, a.outcome,
        case when a.exited then indicators.codes(a.details) end, a.proved, sum(a.journeys)::bigint
    from alike a join counted c on c.id = a.hub_id
    group by 1, 2, 3, 4, 5
$$;

create or replace function indicators.entries_by_month(which uuid) returns table (month date, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    select date_trunc('month', d.entered_on)::date, sum(d.journeys)::bigint from (
        select j.entered_on, count(*) as journeys from journeys.journeys j
        where j.programme_id = which and j.hub_id = any ((select indicators.counted_hubs(which))::int[])
        group by 1) d
    group by 1 order by 1
$$;

-- Only what falls due in the days asked for is looked up.
create or replace function indicators.expected(
        which uuid, needs text[], questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, journey_id uuid, participant_id uuid, hub_id int, due_on date, state text)
    language sql stable set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    with gone as not materialized (
        select x.journey_id, j.participant_id, j.hub_id, x.left_on, x.follow_ups, x.evidence_needed
        from journeys.exits x join journeys.journeys j on j.id = x.journey_id
        where j.programme_id = which and x.stands and x.change <> 'taken-back'),
    due as (
        select n.need as kind, j.id as journey_id, j.participant_id, j.hub_id, j.entered_on as due_on,
            case when exists (select 1 from journeys.undertakings u
                where u.journey_id = j.id and u.kind = n.need) then 'done' end as state
        from journeys.journeys j cross join lateral unnest(needs) as n (need)
        where j.programme_id = which and j.entered_on between since and until
        union all
        select 'entry', j.id, j.participant_id, j.hub_id, (j.entered_on + entry_due)::date,
            case when cardinality(questions) = (
                select count(distinct s.question) from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = any (questions)) then 'done' end
        from journeys.journeys j
        where j.programme_id = which and (j.entered_on + entry_due)::date between since and until
        union all
        select 'exit', g.journey_id, g.participant_id, g.hub_id, (g.left_on + exit_due)::date,
            case when not g.evidence_needed or exists (select 1 from journeys.evidence e
                where e.journey_id = g.journey_id and e.document_id is not null) then 'done' end
        from gone g where (g.left_on + exit_due)::date between since and until
        union all
        select n.after, n.journey_id, n.participant_id, n.hub_id, n.due_on,
            (select case f.answer when 'reached' then 'done' else f.answer end from journeys.follow_ups f
                where f.journey_id = n.journey_id and f.after = n.after and f.stands)
        from (
            select g.journey_id, g.participant_id, g.hub_id, a.after, (g.left_on + a.after::interval)::date as due_on
            from gone g cross join lateral unnest(g.follow_ups) as a(after)) n
        where n.due_on between since and until)
    select d.kind, d.journey_id, d.participant_id, d.hub_id, d.due_on,
        coalesce(d.state, case when d.due_on < team.today() then 'late' else 'to-do' end)
    from due d
$$;

create or replace function indicators.breakdown(which uuid, trait text, question text)
    returns table (value text, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    alike as (
        select at_entry.value, x.outcome, x.details, x.id is not null as exited,
            x.id is not null and (not x.evidence_needed or p.journey_id is not null) as proved, count(*) as journeys
        from journeys.journeys j join counted c on c.id = j.hub_id
        cross join lateral indicators.trait_at_entry(j.participant_id, j.entered_on, trait, question) as at_entry
        left join journeys.exits x on x.journey_id = j.id and x.stands and x.change <> 'taken-back'
        left join journeys.proved_at('infinity') p on p.journey_id = x.journey_id
        where j.programme_id = which
        group by 1, 2, 3, 4, 5)
    select a.value, a.outcome, case when a.exited then indicators.codes(a.details) end, a.proved, sum(a.journeys)::bigint
    from alike a group by 1, 2, 3, 4
$$;

create or replace function indicators.durations(which uuid, day date)
    returns table (days int, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    alike as (
        select coalesce(x.left_on, day) - j.entered_on as days, x.outcome, x.details, x.id is not null as exited,
            x.id is not null and (not x.evidence_needed or p.journey_id is not null) as proved, count(*) as journeys
        from journeys.journeys j join counted c on c.id = j.hub_id
        left join journeys.exits x on x.journey_id = j.id and x.stands and x.change <> 'taken-back' and x.left_on <= day
        left join journeys.proved_at('infinity') p on p.journey_id = x.journey_id
        where j.programme_id = which and j.entered_on <= day
        group by 1, 2, 3, 4, 5),
    kinds as (
        select k.details, indicators.codes(k.details) as codes from (select distinct a.details from alike a where a.exited) k)
    select a.days, a.outcome, k.codes, a.proved, sum(a.journeys)::bigint
    from alike a left join kinds k on k.details = a.details
    group by 1, 2, 3, 4 order by 1
$$;
