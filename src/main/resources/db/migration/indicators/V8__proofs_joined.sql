-- What is expected, as V6 defines it; what was given, agreed to, proved or answered is looked up for all at once. Answers to the
-- entry's questions stay asked of each journey: an index answers alone, twice as fast as a join that sorts them.
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
            case when (j.id, n.need) in (select u.journey_id, u.kind from journeys.undertakings u where u.kind = any (needs))
                then 'done' end as state
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
            case when not g.evidence_needed or g.journey_id in (
                select e.journey_id from journeys.evidence e where e.document_id is not null) then 'done' end
        from gone g where (g.left_on + exit_due)::date between since and until
        union all
        select n.after, n.journey_id, n.participant_id, n.hub_id, n.due_on,
            case f.answer when 'reached' then 'done' else f.answer end
        from (
            select g.journey_id, g.participant_id, g.hub_id, a.after, (g.left_on + a.after::interval)::date as due_on
            from gone g cross join lateral unnest(g.follow_ups) as a(after)) n
        left join journeys.follow_ups f on f.journey_id = n.journey_id and f.after = n.after and f.stands
        where n.due_on between since and until)
    select d.kind, d.journey_id, d.participant_id, d.hub_id, d.due_on,
        coalesce(d.state, case when d.due_on < (select team.today()) then 'late' else 'to-do' end)
    from due d
$$;
