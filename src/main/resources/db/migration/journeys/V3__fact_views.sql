-- What happened, for those who count: one row per fact, with the moments between which it was held to be true. A fact
-- that was corrected stays, with its end: so a figure can be told as it was known on any past day.
create view journeys.fact_entries with (security_invoker = true) as
    select e.journey_id, e.participant_id, e.hub_id, j.programme_id, e.entered_on,
        e.written_at as known_from, later.written_at as known_until
    from journeys.entries e join journeys.journeys j on j.id = e.journey_id
    left join journeys.entries later on later.corrects = e.id;

create view journeys.fact_exits with (security_invoker = true) as
    select x.journey_id, x.participant_id, x.hub_id, x.left_on, x.outcome, x.details, x.evidence_needed,
        x.written_at as known_from, later.written_at as known_until
    from journeys.exits x left join journeys.exits later on later.corrects = x.id
    where x.change <> 'taken-back';

create view journeys.fact_suspensions with (security_invoker = true) as
    select s.journey_id, s.participant_id, s.hub_id, s.from_day, s.until_day,
        s.written_at as known_from, later.written_at as known_until
    from journeys.suspensions s left join journeys.suspensions later on later.corrects = s.id
    where s.change <> 'taken-back';

-- A document; a statement only stands in for one.
create view journeys.fact_proofs with (security_invoker = true) as
    select e.journey_id, e.participant_id, e.hub_id, min(e.written_at) as known_from
    from journeys.evidence e where e.document_id is not null
    group by e.journey_id, e.participant_id, e.hub_id;

grant select on journeys.fact_entries, journeys.fact_exits, journeys.fact_suspensions, journeys.fact_proofs to essaim_app;
