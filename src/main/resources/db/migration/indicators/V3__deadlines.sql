-- What was to be recorded by a day between `since` and `until`, hub by hub, and what became of it: 'done'; 'to-do' while there
-- is time; 'late'; and of news after the exit the three answers that are no news: 'unreachable', 'declined', 'not-asked'.
-- `questions` are the recipe's entry questions in use; `kind` is 'entry', 'exit', or after how long the news are due.
create function indicators.deadlines(
        which uuid, questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, hub text, state text, many bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (
        select h.id, h.name from programme.hubs h where h.id = any ((select indicators.counted_hubs(which))::int[])),
    gone as (
        select x.journey_id, x.participant_id, j.hub_id, x.left_on, x.follow_ups,
            not x.evidence_needed or exists (
                select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id) as proved
        from journeys.exits x join journeys.journeys j on j.id = x.journey_id
        where j.programme_id = which and x.stands and x.change <> 'taken-back'),
    due as (
        select 'entry' as kind, j.hub_id, (j.entered_on + entry_due)::date as due_on,
            case when cardinality(questions) = (
                select count(distinct s.question) from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = any (questions)) then 'done' end as state
        from journeys.journeys j
        where j.programme_id = which and (j.entered_on + entry_due)::date between since and until
        union all
        select 'exit', g.hub_id, (g.left_on + exit_due)::date, case when g.proved then 'done' end from gone g
        union all
        select a.after, g.hub_id, (g.left_on + a.after::interval)::date,
            (select case f.answer when 'reached' then 'done' else f.answer end from journeys.follow_ups f
                where f.journey_id = g.journey_id and f.after = a.after and f.stands)
        from gone g cross join lateral unnest(g.follow_ups) as a(after))
    select d.kind, c.name, coalesce(d.state, case when d.due_on < team.today() then 'late' else 'to-do' end), count(*)
    from due d join counted c on c.id = d.hub_id
    where d.due_on between since and until
    group by 1, 2, 3
$$;
