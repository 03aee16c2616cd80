package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.web.PlanSheet.ReviewRow;
import fr.essaim.plans.web.ReviewPage.FactRow;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what happened between two reviews: of facts, those the viewer reads, and never a reserved one.
@Component
@Transactional
class ReviewPageQuery {
    private static final int SHOWN = 12;

    private final JdbcClient sql;
    private final PlanPageQuery plans;
    private final Clock clock;

    ReviewPageQuery(JdbcClient sql, PlanPageQuery plans, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.clock = clock;
    }

    /// For the review to be held today.
    ReviewPage next(ParticipantId person, boolean end) {
        PlanSheet sheet = plans.sheet(person, "review");
        return page(sheet, null, sheet.reviews(), LocalDate.now(clock), end);
    }

    /// @throws NotHere when there was no such review
    ReviewPage held(ParticipantId person, UUID review) {
        PlanSheet sheet = plans.sheet(person, "review");
        List<ReviewRow> reviews = sheet.reviews();
        for (int i = 0; i < reviews.size(); i++) {
            if (reviews.get(i).id().equals(review)) {
                ReviewRow held = reviews.get(i);
                return page(
                        sheet,
                        held,
                        reviews.subList(i + 1, reviews.size()),
                        held.heldOn(),
                        held.kind().equals("end"));
            }
        }
        throw new NotHere();
    }

    private record Counted(int met, int broken) {}

    private ReviewPage page(
            PlanSheet sheet, @Nullable ReviewRow held, List<ReviewRow> before, LocalDate until, boolean end) {
        Optional<Told> last = before.isEmpty()
                ? sheet.agreements().reversed().stream()
                        .filter(agreed -> agreed.personOn().isBefore(until))
                        .findFirst()
                        .map(agreed -> new Told(agreed.personOn(), agreed.mark().at()))
                : Optional.of(new Told(
                        before.getFirst().heldOn(), before.getFirst().mark().at()));
        LocalDate since = last.map(Told::on).orElse(null);
        Counted counted =
                about(COUNTED, sheet, since, until).query(Counted.class).single();
        List<FactRow> facts =
                about(FACTS, sheet, since, until).query(FactRow.class).list();
        return new ReviewPage(
                sheet,
                since,
                last.map(Told::at).orElse(Instant.EPOCH),
                until,
                end,
                held,
                facts,
                counted.met(),
                counted.broken(),
                Ids.mint());
    }

    /// The review or the agreement before this one.
    private record Told(LocalDate on, Instant at) {}

    private static final String STANDS = """
            from casefiles.facts f where f.participant_id = :person and f.compartment <> 'reserved' and f.state <> 'planned'
              and f.day <= :until and (cast(:since as date) is null or f.day > cast(:since as date))
              and not exists (select 1 from casefiles.facts l where l.participant_id = f.participant_id and l.corrects = f.id)
              and not exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id)
            """;
    private static final String COUNTED = """
            select count(*) filter (where f.sign in ('person', 'both') and f.state = 'done')::int as met,
                count(*) filter (where f.state = 'broken')::int as broken
            """ + STANDS;
    private static final String FACTS = """
            select f.day, f.strand, coalesce(f.title, left(f.body, 120)) as title, f.broken_by,
                (select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = f.author) as author
            """ + STANDS + " order by f.day desc, f.id desc limit " + SHOWN;

    private JdbcClient.StatementSpec about(String text, PlanSheet sheet, @Nullable LocalDate since, LocalDate until) {
        return sql.sql(text)
                .param("person", sheet.person())
                .param("since", since, Types.DATE)
                .param("until", until);
    }
}
