package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.web.PlanSheet.ReviewRow;
import fr.essaim.plans.web.ReviewPage.FactRow;
import fr.essaim.plans.web.ReviewPage.MeetingRow;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what happened between two reviews: of facts, those the viewer reads, and never a reserved one.
@Component
@Transactional
class ReviewPageQuery {
    private final NamedParameterJdbcOperations database;
    private final PlanPageQuery plans;
    private final Clock clock;

    ReviewPageQuery(NamedParameterJdbcOperations database, PlanPageQuery plans, Clock clock) {
        this.database = database;
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

    /// The review or the agreement before this one.
    private record Told(LocalDate on, Instant at) {}

    private ReviewPage page(
            PlanSheet sheet, @Nullable ReviewRow held, List<ReviewRow> before, LocalDate until, boolean end) {
        Optional<Told> last = last(sheet, before, until);
        LocalDate since = last.map(Told::on).orElse(null);
        Instant from = last.map(Told::at).orElse(Instant.EPOCH);
        var sheaf = new Sheaf();
        List<MeetingRow> meetings = sheaf.ask(ReviewSources.MEETINGS, MeetingRow.class);
        List<FactRow> facts = sheaf.ask(ReviewSources.FACTS, FactRow.class);
        List<Counted> counted = sheaf.ask(ReviewSources.COUNTED, Counted.class);
        sheaf.send(
                database,
                Map.of(
                        "person",
                        sheet.person(),
                        "since",
                        Objects.requireNonNullElse(since, LocalDate.EPOCH),
                        "from",
                        from.atOffset(ZoneOffset.UTC),
                        "until",
                        until,
                        "to",
                        (held == null ? clock.instant() : held.mark().at()).atOffset(ZoneOffset.UTC)));
        Counted sum = counted.getFirst();
        boolean asks = held == null && sheet.orphans() > 0;
        return new ReviewPage(
                sheet,
                since,
                from,
                until,
                end,
                held,
                meetings,
                facts,
                sum.met(),
                sum.broken(),
                asks ? plans.team(new ParticipantId(sheet.person())) : Map.of(),
                asks ? plans.actors() : List.of(),
                Ids.mint());
    }

    private static Optional<Told> last(PlanSheet sheet, List<ReviewRow> before, LocalDate until) {
        return before.isEmpty()
                ? sheet.agreements().reversed().stream()
                        .filter(agreed -> agreed.personOn().isBefore(until))
                        .findFirst()
                        .map(agreed -> new Told(agreed.personOn(), agreed.mark().at()))
                : Optional.of(new Told(
                        before.getFirst().heldOn(), before.getFirst().mark().at()));
    }
}
