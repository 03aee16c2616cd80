package fr.essaim.history.web;

import java.util.List;

/// What each room tells of a person, in the same columns: what has an id, a day and an author. Each is
/// walled as in its room. Another room comes in by one more text.
final class HistorySources {
    private static final String FACTS = """
            select f.id, case when exists (select from activities.attendances t where t.fact_id in (f.id, f.corrects)) then 'session'
                    when exists (select from appointments.outcomes o where o.fact_id in (f.id, f.corrects)) then 'appointment'
                    when f.sign is not null or f.channel is not null then 'contact' else 'fact' end as kind, 'fact' as what, f.day,
                f.strand, f.author, f.title, f.body as words, null as side, null as link
            from casefiles.facts f where f.participant_id = :person and f.stands
            union all
            select s.fact_id, 'fact', 'stub', s.day, s.strand, s.author, null, null, null, null from casefiles.stubs(:person) s""";

    /// Those to come: what became of the others is a fact.
    private static final String APPOINTMENTS = """
            select a.id, 'appointment', 'appointment', (lower(a.during) at time zone 'Europe/Paris')::date, a.strand, a.author,
                coalesce(a.about, a.place), null, null, 'appointment'
            from appointments.appointments a where a.participant_id = :person and a.stands and lower(a.during) > now()""";

    private static final String PLAN = """
            select g.id, 'plan', 'goal', g.said_on, g.strand, g.author, g.words, null, null, '/plan/goals/' || g.id
            from plans.goals g where g.participant_id = :person
            union all
            select n.id, 'plan', 'need', n.said_on, null, n.author, n.theme, n.words, null, '/plan/needs/' || n.id
            from plans.needs n where n.participant_id = :person
            union all
            select s.id, 'step', 'step', (s.written_at at time zone 'Europe/Paris')::date, coalesce(s.strand, g.strand), s.author,
                s.what, null, null, '/plan/steps/' || s.id
            from plans.steps s left join plans.goals g on g.id = s.goal_id where s.participant_id = :person
            union all
            select t.id, case when t.step_id is null then 'plan' else 'step' end, 'turn-' || t.kind, t.on_day,
                coalesce(s.strand, g.strand), t.author, coalesce(s.what, g.words, n.theme), t.words, t.side,
                case when s.id is not null then '/plan/steps/' || s.id when g.id is not null then '/plan/goals/' || g.id
                     else '/plan/needs/' || n.id end
            from plans.turns t left join plans.steps s on s.id = t.step_id
            left join plans.goals g on g.id = coalesce(t.goal_id, s.goal_id) left join plans.needs n on n.id = t.need_id
            where t.participant_id = :person
            union all
            select a.id, 'plan', 'agreement', greatest(a.person_on, a.team_on), null, a.author, null, null, null, '/plan'
            from plans.agreements a where a.participant_id = :person
            union all
            select r.id, 'plan', 'review-' || r.kind, r.held_on, null, r.author, null, r.words, null, '/plan'
            from plans.reviews r where r.participant_id = :person
            union all
            select a.id, 'plan', 'aid', a.asked_on, null, a.author, a.what, null, null, '/aids'
            from plans.aids a where a.participant_id = :person
            union all
            select t.id, 'plan', 'aid-' || t.kind, t.on_day, null, t.author, a.what, t.words, null, '/aids'
            from plans.aid_turns t join plans.aids a on a.id = t.aid_id where t.participant_id = :person""";

    private static final String MEASURES = """
            select s.id, 'measure', 'sitting-' || s.side, s.on_day, null, s.author, null, null, null, '/measures'
            from progress.sittings s where s.participant_id = :person
              and not exists (select from progress.sittings l where l.corrects = s.id)
            union all
            select t.id, 'measure', 'talent', t.said_on, null, t.author, t.words, null, null, '/talents'
            from progress.talents t where t.participant_id = :person""";

    private static final String JOURNEY = """
            select e.id, 'journey', 'entry', e.entered_on, null, e.author, null, null, null, null
            from journeys.entries e where e.participant_id = :person and e.stands
            union all
            select x.id, 'journey', 'exit', x.left_on, null, x.author, x.outcome, null, null, null
            from journeys.exits x where x.participant_id = :person and x.stands
            union all
            select s.id, 'journey', case when s.until_day is null then 'suspension-open' else 'suspension' end, s.from_day, null,
                s.author, s.until_day::text, null, null, null
            from journeys.suspensions s where s.participant_id = :person and s.stands
            union all
            select f.id, 'journey', 'follow-up', f.asked_on, null, f.author, f.answer, null, null, null
            from journeys.follow_ups f where f.participant_id = :person and f.stands
            union all
            select s.id, 'journey', 'stay', s.from_day, null, s.moved_by, h.name, null, null, null
            from casefiles.stays s join programme.hubs h on h.id = s.hub_id
            where s.participant_id = :person and exists (
                select from casefiles.stays b where b.participant_id = s.participant_id and b.from_day < s.from_day)""";

    private static final String PAPERS = """
            select d.id, 'document', 'document', (d.written_at at time zone 'Europe/Paris')::date, null, d.author, d.name, null, null,
                'document'
            from casefiles.documents d where d.participant_id = :person
            union all
            select n.id, 'note', 'necessary', (n.written_at at time zone 'Europe/Paris')::date, null, n.author, null, n.words, null,
                '#colleagues'
            from tasks.necessary_notes n where n.participant_id = :person and n.taken_back_at is null""";

    static final String ALL = String.join(" union all ", FACTS, APPOINTMENTS, PLAN, MEASURES, JOURNEY, PAPERS);

    /// What one may choose to see alone, in the order they are offered.
    static final List<String> KINDS = List.of(
            "contact", "appointment", "session", "fact", "step", "plan", "measure", "journey", "document", "note");

    private HistorySources() {}
}
