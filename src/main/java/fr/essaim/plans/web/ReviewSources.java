package fr.essaim.plans.web;

/// What happened with a person between two reviews, as each room that holds it tells it: sessions and
/// appointments one by one, then the other facts. Each is walled as in its room, and how somebody came is told only
/// to who reads the fact that says so: `:person`, after `:since` or written after `:from` that day, until `:until`
/// or written until `:to` that day.
final class ReviewSources {
    private static final int FACTS_SHOWN = 12;

    /// How it stands, by the fact that stands for it. What nobody noted, or was taken back, is not said.
    private static final String TOLD = """
            case when t.fact_id is null then 'unsaid' else n.how end""";
    private static final String STANDING = """
            left join lateral (select f.* from casefiles.standing(n.fact_id) f join casefiles.facts c on c.id = f.fact_id
                where not f.taken_back and c.compartment <> 'reserved') t on true""";
    private static final String SEEN = """
            (x.day > :since or (x.day = :since and x.at > :from)) and (x.day < :until or (x.day = :until and x.at <= :to))""";

    private static final String SESSIONS = """
            select 'session' as what, s.day, a.strand, a.title, case when k.id is not null then 'called-off' else %s
                end as how, t.side, coalesce(t.words, k.words) as words, t.fact_id as fact,
                coalesce(k.written_at, n.written_at) as at
            from activities.enrolments e join activities.sessions s on s.id = e.session_id
            join activities.activities a on a.id = s.activity_id
            left join activities.cancellations k on k.session_id = s.id
            left join lateral (select o.how, o.fact_id, o.written_at from activities.attendances o where o.enrolment_id = e.id
                order by o.written_at desc, o.id desc limit 1) n on true
            %s
            where e.participant_id = :person and exists (select from activities.seats p where p.enrolment_id = e.id)
              and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)
            """.formatted(TOLD, STANDING);

    /// One that was moved is told where it went; one apart is not told here, not even to who knows of it.
    private static final String APPOINTMENTS = """
            select 'appointment', (lower(a.during) at time zone 'Europe/Paris')::date, a.strand, a.about, case d.side
                when 'us' then 'called-off' when 'person' then 'called-off-person' else %s end,
                t.side, coalesce(t.words, d.words), t.fact_id, coalesce(d.written_at, n.written_at)
            from appointments.appointments a left join appointments.endings d on d.appointment_id = a.id
            left join lateral (select o.how, o.fact_id, o.written_at from appointments.outcomes o where o.appointment_id = a.id
                order by o.written_at desc, o.id desc limit 1) n on true
            %s
            where a.participant_id = :person and a.compartment = 'team' and d.how is distinct from 'moved'
            """.formatted(TOLD, STANDING);

    private static final String MET =
            "met as (select * from (" + SESSIONS + " union all " + APPOINTMENTS + ") x where " + SEEN + ")";

    static final String MEETINGS = "with " + MET + """
             select what, day, strand, coalesce(title, '') as title, how, side, words from met order by day desc, at desc
            """;

    /// Never a reserved one.
    private static final String STANDS = """
            from casefiles.facts f where f.participant_id = :person and f.compartment <> 'reserved' and f.state <> 'planned'
              and f.stands and f.day > :since and f.day <= :until
            """;
    static final String COUNTED = """
            select count(*) filter (where f.sign in ('person', 'both') and f.state = 'done')::int as met,
                count(*) filter (where f.state = 'broken')::int as broken
            """ + STANDS;
    static final String FACTS = "with " + MET + """
             select f.day, f.strand, coalesce(f.title, left(f.body, 120)) as title, f.broken_by,
                (select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = f.author) as author
            """ + STANDS + """
              and not exists (select from met where met.fact = f.id)
            order by f.day desc, f.id desc limit %d
            """.formatted(FACTS_SHOWN);

    private ReviewSources() {}
}
