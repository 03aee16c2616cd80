-- Of an exit's details codes and numbers only; of what somebody wrote, that it was written.
create function indicators.codes(details jsonb) returns jsonb language sql immutable
    set search_path = pg_catalog as $$
    select coalesce(jsonb_object_agg(d.key, case when d.value ~ '^[0-9a-z-]{1,24}$' then d.value else 'told' end), '{}')
    from jsonb_each_text(details) d
$$;

-- Who came, by one trait as it was at their entry, and how their journeys ended, at the hubs whose numbers the viewer reads.
-- A trait nobody told is 'not-told', never left out: the lines add up to all entries. Of prescribers whose name alone tells
-- of child protection, probation or care, only that there is one. `question` is the recipe's id of an answer to choose from
-- or of a number, which comes as it was given.
create function indicators.breakdown(which uuid, trait text, question text)
    returns table (value text, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    told as (
        select j.id, coalesce(case trait
            when 'qpv' then (
                select h.qpv || coalesce('-' || h.qpv_vintage, '') from casefiles.homes h
                where h.participant_id = j.participant_id
                order by h.from_day <= j.entered_on desc, abs(h.from_day - j.entered_on), h.written_at desc limit 1)
            when 'gender' then (select p.gender from casefiles.participants p where p.id = j.participant_id)
            when 'age' then (
                select extract(year from age(j.entered_on, p.birth_date))::text
                from casefiles.participants p where p.id = j.participant_id)
            when 'prescriber' then (
                select case when o.sensitive then 'sensitive' else o.kind end from casefiles.orientations o
                where o.participant_id = j.participant_id
                order by o.received_on <= j.entered_on desc, abs(o.received_on - j.entered_on), o.written_at desc limit 1)
            when 'answer' then (
                select case s.state when 'given' then case when s.answer ~ '^[0-9a-z-]{1,40}$' then s.answer end else s.state end
                from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = breakdown.question
                order by s.as_of <= j.entered_on desc, abs(s.as_of - j.entered_on), s.written_at desc limit 1)
            end, 'not-told') as value
        from journeys.journeys j join counted c on c.id = j.hub_id where j.programme_id = which)
    select t.value, x.outcome, case when x.id is not null then indicators.codes(x.details) end,
        x.id is not null and (not x.evidence_needed or exists (
            select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id)),
        count(*)
    from told t left join journeys.exits x on x.journey_id = t.id and x.stands and x.change <> 'taken-back'
    group by 1, 2, 3, 4
$$;
