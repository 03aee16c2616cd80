-- Kept appointments are facts already, counted by what was noted of them: here they get their name.
create or replace function hours.sources(person uuid, first date, last date) returns table (kind text, day date, minutes int)
    language sql stable security definer set search_path = pg_catalog, hours as $$
    with recursive told as (
        select f.id as stands, f.id as version, f.corrects, f.day, f.minutes, f.strand,
            f.channel is not null or (f.strand is null and f.sign is not null) as talk
        from casefiles.facts f
        where f.participant_id = person and f.day between first and last and f.stands and f.state = 'done'
          and f.minutes > 0 and f.compartment in ('team', 'employment') and f.sign is distinct from 'us'
        union all
        select t.stands, f.id, f.corrects, t.day, t.minutes, t.strand, t.talk from told t join casefiles.facts f on f.id = t.corrects)
    select coalesce(
            (select a.kind from told v join activities.attendances x on x.fact_id = v.version and x.how = 'came'
                join activities.enrolments e on e.id = x.enrolment_id join activities.sessions s on s.id = e.session_id
                join activities.activities a on a.id = s.activity_id where v.stands = t.stands limit 1),
            (select 'appointment' from told v join appointments.outcomes o on o.fact_id = v.version and o.how = 'came'
                where v.stands = t.stands limit 1),
            case when t.strand = 'citizen' then 'citizen-experience' when t.talk then 'contact' else 'step' end), t.day, t.minutes
    from told t where t.version = t.stands
$$;
