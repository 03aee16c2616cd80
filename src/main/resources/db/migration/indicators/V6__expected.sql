-- What is expected of each journey by a day between `since` and `until`, and what became of it: one definition for those who
-- count it and for those who look for what is missing. It reads what its caller may read. `kind` is 'information' or
-- 'agreement' (of `needs`, due on the first day), 'entry' (an answer to each of `questions`, a refusal being one), 'exit'
-- (the document an outcome asks for), or after how long news are due. `state`: 'done'; 'to-do' while there is time; 'late';
-- and of news the three answers that are no news: 'unreachable', 'declined', 'not-asked'.
create function indicators.expected(
        which uuid, needs text[], questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, journey_id uuid, participant_id uuid, hub_id int, due_on date, state text)
    language sql stable set search_path = pg_catalog, indicators as $$
    with gone as (
        select x.journey_id, j.participant_id, j.hub_id, x.left_on, x.follow_ups,
            not x.evidence_needed or exists (
                select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id) as proved
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
            case when g.proved then 'done' end from gone g
        union all
        select a.after, g.journey_id, g.participant_id, g.hub_id, (g.left_on + a.after::interval)::date,
            (select case f.answer when 'reached' then 'done' else f.answer end from journeys.follow_ups f
                where f.journey_id = g.journey_id and f.after = a.after and f.stands)
        from gone g cross join lateral unnest(g.follow_ups) as a(after))
    select d.kind, d.journey_id, d.participant_id, d.hub_id, d.due_on,
        coalesce(d.state, case when d.due_on < team.today() then 'late' else 'to-do' end)
    from due d where d.due_on between since and until
$$;

create or replace function indicators.deadlines(
        which uuid, questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, hub text, state text, many bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (
        select h.id, h.name from programme.hubs h where h.id = any ((select indicators.counted_hubs(which))::int[]))
    select d.kind, c.name, d.state, count(*)
    from indicators.expected(which, '{}', questions, entry_due, exit_due, since, until) d join counted c on c.id = d.hub_id
    group by 1, 2, 3
$$;
