-- A trait as it was at an entry, told once: the figure counts by it for its owner, the rows behind the figure are picked by
-- it through the walls of whoever asks. A table of one row, bound to no search path: so it is read as part of the question it
-- stands in, and not called for each row.
create function indicators.trait_at_entry(person uuid, entered date, trait text, asked text)
    returns table (value text)
    language sql stable as $$
    select coalesce(case trait
        when 'qpv' then (
            select h.qpv || coalesce('-' || h.qpv_vintage, '') from casefiles.homes h
            where h.participant_id = person
            order by h.from_day <= entered desc, abs(h.from_day - entered), h.written_at desc limit 1)
        when 'gender' then (select p.gender from casefiles.participants p where p.id = person)
        when 'age' then (
            select extract(year from age(entered, p.birth_date))::text from casefiles.participants p where p.id = person)
        when 'prescriber' then (
            select case when o.sensitive then 'sensitive' else o.kind end from casefiles.orientations o
            where o.participant_id = person
            order by o.received_on <= entered desc, abs(o.received_on - entered), o.written_at desc limit 1)
        when 'answer' then (
            select case s.state when 'given' then case when s.answer ~ '^[0-9a-z-]{1,40}$' then s.answer end else s.state end
            from casefiles.situations s
            where s.participant_id = person and s.question = asked
            order by s.as_of <= entered desc, abs(s.as_of - entered), s.written_at desc limit 1)
        end, 'not-told')
$$;

create or replace function indicators.breakdown(which uuid, trait text, question text)
    returns table (value text, outcome text, details jsonb, proved boolean, journeys bigint)
    language sql stable security definer set search_path = pg_catalog, indicators as $$
    with counted as materialized (select unnest(indicators.counted_hubs(which)) as id),
    told as (
        select j.id, at_entry.value from journeys.journeys j join counted c on c.id = j.hub_id
        cross join lateral indicators.trait_at_entry(j.participant_id, j.entered_on, trait, question) as at_entry
        where j.programme_id = which)
    select t.value, x.outcome, case when x.id is not null then indicators.codes(x.details) end,
        x.id is not null and (not x.evidence_needed or exists (
            select 1 from journeys.fact_proofs p where p.journey_id = x.journey_id)),
        count(*)
    from told t left join journeys.exits x on x.journey_id = t.id and x.stands and x.change <> 'taken-back'
    group by 1, 2, 3, 4
$$;
