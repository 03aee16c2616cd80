-- A million journeys counted from their own rows: how each stands is beside it (journeys V6). As it was known at another moment,
-- or on a day gone by, is still told from the facts.
create or replace function indicators.tally(which uuid, day date, known timestamptz)
    returns table (hub_id int, state text, outcome text, details jsonb, proved boolean, journeys bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare hubs int[] := indicators.counted_hubs(which);
begin
    if day = team.today() and known = 'infinity' then
        return query
            with paused as materialized (
                select distinct s.journey_id from journeys.suspensions s
                where s.stands and s.change <> 'taken-back' and s.from_day <= day and (s.until_day is null or s.until_day >= day)),
            alike as (
                select j.hub_id, case when j.exited_on <= day then j.ended_as end as ending, j.exited_on <= day and j.has_proof as proved,
                    s.journey_id is not null as suspended, count(*) as journeys
                from journeys.journeys j left join paused s on s.journey_id = j.id
                where j.programme_id = which and j.entered_on <= day
                group by 1, 2, 3, 4)
            select a.hub_id, case when a.ending is not null then 'exited' when a.suspended then 'suspended' else 'going-on' end,
                k.outcome, k.codes, coalesce(a.ending is not null and (not k.evidence_needed or a.proved), false), sum(a.journeys)::bigint
            from alike a left join journeys.endings k on k.id = a.ending
            where a.hub_id = any (hubs)
            group by 1, 2, 3, 4, 5;
        return;
    end if;
    return query
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
                s.journey_id is not null as suspended,
                x.id is not null and (not x.evidence_needed or p.journey_id is not null) as proved,
                count(*) as journeys
            from entered e
            left join journeys.exits_known(known) x on x.journey_id = e.journey_id and x.left_on <= day
            left join journeys.proved_at(known) p on p.journey_id = x.journey_id
            left join paused s on s.journey_id = e.journey_id
            group by 1, 2, 3, 4, 5, 6)
        select a.hub_id, case when a.exited then 'exited' when a.suspended then 'suspended' else 'going-on' end, a.outcome,
            case when a.exited then indicators.codes(a.details) end, a.proved, sum(a.journeys)::bigint
        from alike a join counted c on c.id = a.hub_id
        group by 1, 2, 3, 4, 5;
end $$;

create or replace function indicators.entries_by_month(which uuid) returns table (month date, journeys bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan as $$
declare hubs int[] := indicators.counted_hubs(which);
begin
    return query
        select date_trunc('month', d.entered_on)::date, sum(d.n)::bigint from (
            select j.entered_on, count(*) as n from journeys.journeys j
            where j.programme_id = which and j.hub_id = any (hubs)
            group by 1) d
        group by 1 order by 1;
end $$;

create or replace function indicators.expected(
        which uuid, needs text[], questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, journey_id uuid, participant_id uuid, hub_id int, due_on date, state text)
    language sql stable set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
    with news as materialized ( -- of each kind of ending, what is asked for after how long, and which exits fall due then (a few days more)
        select k.id as ending, a.after, (since - a.after::interval)::date - 4 as earliest, (until - a.after::interval)::date + 4 as latest
        from journeys.endings k cross join lateral unnest(k.follow_ups) as a(after)),
    due as (
        select n.need as kind, j.id as journey_id, j.participant_id, j.hub_id, j.entered_on as due_on,
            case when (j.id, n.need) in (select u.journey_id, u.kind from journeys.undertakings u where u.kind = any (needs))
                then 'done' end as state
        from journeys.journeys j cross join lateral unnest(needs) as n (need)
        where j.programme_id = which and j.entered_on between since and until
        union all
        select 'entry', j.id, j.participant_id, j.hub_id, (j.entered_on + entry_due)::date,
            case when cardinality(expected.questions) = 0 or a.questions @> expected.questions then 'done' end
        from journeys.journeys j left join journeys.told a on a.id = j.told_as
        where j.programme_id = which and j.entered_on between (since - entry_due)::date - 4 and (until - entry_due)::date + 4
          and (j.entered_on + entry_due)::date between since and until
        union all
        select 'exit', j.id, j.participant_id, j.hub_id, (j.exited_on + exit_due)::date,
            case when not k.evidence_needed or j.has_proof then 'done' end
        from journeys.journeys j join journeys.endings k on k.id = j.ended_as
        where j.programme_id = which and j.exited_on between (since - exit_due)::date - 4 and (until - exit_due)::date + 4
          and (j.exited_on + exit_due)::date between since and until
        union all
        select n.after, n.journey_id, n.participant_id, n.hub_id, n.due_on,
            case f.answer when 'reached' then 'done' else f.answer end
        from (
            select j.id as journey_id, j.participant_id, j.hub_id, w.after, (j.exited_on + w.after::interval)::date as due_on
            from journeys.journeys j join news w on w.ending = j.ended_as
            where j.programme_id = which and j.exited_on between w.earliest and w.latest
              and j.exited_on between (select min(earliest) from news) and (select max(latest) from news)) n
        left join journeys.follow_ups f on f.journey_id = n.journey_id and f.after = n.after and f.stands
        where n.due_on between since and until)
    select d.kind, d.journey_id, d.participant_id, d.hub_id, d.due_on,
        coalesce(d.state, case when d.due_on < (select team.today()) then 'late' else 'to-do' end)
    from due d
$$;

-- The same, counted: those who are alike and whose day is the same are one, before anything is looked up. A test holds that both
-- say the same.
create or replace function indicators.deadlines(
        which uuid, questions text[], entry_due interval, exit_due interval, since date, until date)
    returns table (kind text, hub text, state text, many bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, indicators set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare hubs int[] := indicators.counted_hubs(which);
    this_day date := team.today();
    first_news date; last_news date;
begin
    select min((since - a.after::interval)::date) - 4, max((until - a.after::interval)::date) + 4 into first_news, last_news
        from journeys.endings k cross join lateral unnest(k.follow_ups) as a(after);
    return query
        with came as (
            select j.hub_id, j.entered_on, j.told_as, count(*) as n from journeys.journeys j
            where j.programme_id = which and j.hub_id = any (hubs)
              and j.entered_on between (since - entry_due)::date - 4 and (until - entry_due)::date + 4
            group by 1, 2, 3),
        gone as materialized (
            select j.hub_id, j.exited_on, j.ended_as, j.has_proof, j.heard_as, count(*) as n from journeys.journeys j
            where j.programme_id = which and j.hub_id = any (hubs) and j.ended_as is not null
              and j.exited_on between least(first_news, (since - exit_due)::date - 4) and greatest(last_news, (until - exit_due)::date + 4)
            group by 1, 2, 3, 4, 5),
        asks as materialized (
            select k.id as ended_as, a.after, a.after::interval as delay
            from journeys.endings k cross join lateral unnest(k.follow_ups) as a(after)),
        heard as materialized (
            select w.id, a.after, case a.answer when 'reached' then 'done' else a.answer end as state
            from journeys.news w cross join lateral jsonb_each_text(w.answers) as a(after, answer)),
        due as (
            select 'entry' as kind, c.hub_id, (c.entered_on + entry_due)::date as due_on,
                case when cardinality(deadlines.questions) = 0 or t.questions @> deadlines.questions then 'done' end as state, c.n
            from came c left join journeys.told t on t.id = c.told_as
            union all
            select 'exit', g.hub_id, (g.exited_on + exit_due)::date,
                case when not k.evidence_needed or g.has_proof then 'done' end, g.n
            from gone g join journeys.endings k on k.id = g.ended_as
            union all
            select a.after, g.hub_id, (g.exited_on + a.delay)::date, w.state, g.n
            from gone g join asks a on a.ended_as = g.ended_as
            left join heard w on w.id = g.heard_as and w.after = a.after)
        select d.kind, h.name, coalesce(d.state, case when d.due_on < this_day then 'late' else 'to-do' end), sum(d.n)::bigint
        from due d join programme.hubs h on h.id = d.hub_id
        where d.due_on between since and until
        group by 1, 2, 3;
end $$;
