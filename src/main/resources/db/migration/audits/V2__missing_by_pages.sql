-- What is missing is asked once: its counts, and one page of its lines. Whoever reads no name is told no line, but how many
-- proofs of each kind are due in which week.
drop function audits.missing(uuid, text[], text[], interval, interval, date, date, int[], int);
drop function audits.missing_counts(uuid, text[], text[], interval, interval, date, date);

-- What is late or not yet done of the programme at the hubs whose numbers the viewer reads. `part` is 'hub': how `many` at each
-- hub; 'week': how many of a kind in the week that begins on `due_on`, of the `hubs` asked for where no name is read, all that is
-- due long before in one week; 'line': one proof, of the `hubs` asked for, the earliest first, after the line of `last_*` (null:
-- from the first), for whoever works at the hub and for a director or an administrator who gave a reason within the hour. The
-- lines are journaled.
create function audits.missing(which uuid, needs text[], questions text[], entry_due interval, exit_due interval,
        since date, until date, hubs int[], last_due date, last_hub int, last_journey uuid, last_kind text, most int)
    returns table (part text, kind text, hub_id int, due_on date, state text, many bigint, journey_id uuid, participant_id uuid,
        name text)
    language plpgsql volatile security definer
    set search_path = pg_catalog, audits set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
    why text;
    counted int[] := indicators.counted_hubs(which);
    named int[];
begin
    select r.reason into why from audits.readings r
        where r.programme_id = which and r.audit_id is null and r.member_id = team.viewer() and audits.viewer_is_house()
          and r.opened_at < now() and r.opened_at > now() - interval '1 hour'
        order by r.opened_at desc limit 1;
    select coalesce(array_agg(h.id), '{}') into named from unnest(counted) as h (id)
        where why is not null or h.id = any (team.viewer_hubs());
    return query
        with due as materialized (
            select e.kind, e.journey_id, e.participant_id, e.hub_id, e.due_on, e.state
            from indicators.expected(which, needs, questions, entry_due, exit_due, since, until) e
            where e.state in ('late', 'to-do') and e.hub_id = any (counted)),
        asked as (select d.* from due d where cardinality(hubs) = 0 or d.hub_id = any (hubs)),
        page as materialized (
            select a.*, p.first_name, p.last_name, p.sort_key
            from asked a join casefiles.participants p on p.id = a.participant_id
            where a.hub_id = any (named) and (last_due is null or (a.due_on, a.hub_id, p.sort_key, a.journey_id, a.kind) > (
                last_due, last_hub, coalesce((select q.sort_key from journeys.journeys j join casefiles.participants q
                    on q.id = j.participant_id where j.id = last_journey), ''), last_journey, last_kind))
            order by a.due_on, a.hub_id, p.sort_key, a.journey_id, a.kind limit most),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), g.hub_id, 'missing-proofs', true, array_agg(distinct g.participant_id), why
            from page g group by g.hub_id)
        (select 'hub', null::text, d.hub_id, null::date, d.state, count(*), null::uuid, null::uuid, null::text
        from due d group by d.hub_id, d.state)
        union all
        (select 'week', a.kind, null, w.monday, a.state, count(*), null, null, null
        from asked a cross join lateral (select greatest(date_trunc('week', a.due_on)::date,
            date_trunc('week', team.today())::date - 56) as monday) w
        where a.hub_id <> all (named) group by a.kind, w.monday, a.state order by w.monday, a.kind, a.state)
        union all
        (select 'line', g.kind, g.hub_id, g.due_on, g.state, 1::bigint, g.journey_id, g.participant_id,
            trim(g.first_name || ' ' || g.last_name)
        from page g order by g.due_on, g.hub_id, g.sort_key, g.journey_id, g.kind);
end $$;
