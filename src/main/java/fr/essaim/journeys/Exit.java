package fr.essaim.journeys;

import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Results.Detail;
import fr.essaim.recipe.Results.Kind;
import fr.essaim.recipe.Results.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why and how a journey ended, with proof. Facts only: what counts as dynamic is said by the definition sets.
///
/// @param details what the outcome needs, by the recipe's words: `months` → `6`
/// @param lateBecause why it comes after the limit; null when it does not
/// @param corrects the exit this one takes the place of
public record Exit(
        UUID id,
        LocalDate on,
        String outcome,
        Map<String, String> details,
        List<Evidence> evidence,
        @Nullable String lateBecause,
        @Nullable UUID corrects) {
    public static final int LONGEST_DETAIL = 200;

    public Exit {
        details = Map.copyOf(details);
        evidence = List.copyOf(evidence);
    }

    Exit with(List<Evidence> all) {
        return new Exit(id, on, outcome, details, all, lateBecause, corrects);
    }

    void refuseUnless(Recipe recipe, LocalDate entered, LocalDate limit, LocalDate today) {
        Outcome wanted = recipe.outcome(outcome).orElseThrow(UnknownOutcome::new);
        if (on.isAfter(today)) {
            throw new InTheFuture();
        }
        if (on.isBefore(entered)) {
            throw new BeforeTheEntry(entered);
        }
        if (on.isAfter(limit) && (lateBecause == null || lateBecause.isBlank())) {
            throw new BeyondTheLimit(limit);
        }
        wanted.needs().forEach(this::refuseWithout);
        if (!evidence.stream().allMatch(each -> accepts(wanted, each.kind()))) {
            throw new Evidence.NotAccepted();
        }
        if (!wanted.evidence().isEmpty() && evidence.isEmpty()) {
            throw new Evidence.Missing();
        }
    }

    static boolean accepts(Outcome outcome, String kind) {
        return outcome.evidence().stream().anyMatch(accepted -> accepted.id().equals(kind));
    }

    private void refuseWithout(Detail detail) {
        String given = details.getOrDefault(detail.id(), "");
        if (given.isBlank()) {
            throw new DetailMissing(detail.id());
        }
        if (given.length() > LONGEST_DETAIL) {
            throw new DetailTooLong(detail.id());
        }
        if (!detail.accepts(given)) {
            throw detail.kind() == Kind.NUMBER
                    ? new OutOfBounds(detail.id(), detail.least(), detail.most())
                    : new DetailMissing(detail.id());
        }
    }

    public static final class UnknownOutcome extends Refusal {
        UnknownOutcome() {
            super("journeys.refusal.unknown-outcome", "outcome");
        }
    }

    public static final class InTheFuture extends Refusal {
        InTheFuture() {
            super("journeys.refusal.exit-in-the-future", "on");
        }
    }

    public static final class BeforeTheEntry extends Refusal {
        BeforeTheEntry(LocalDate entered) {
            super("journeys.refusal.exit-before-the-entry", "on", entered);
        }
    }

    /// Often a suspension that nobody wrote down; otherwise the exit says why it is late.
    public static final class BeyondTheLimit extends Refusal {
        BeyondTheLimit(LocalDate limit) {
            super("journeys.refusal.exit-beyond-the-limit", "on", limit);
        }
    }

    public static final class DetailMissing extends Refusal {
        DetailMissing(String detail) {
            super("journeys.refusal.detail-missing", "detail." + detail);
        }
    }

    /// Not a whole number, or not one the recipe allows.
    public static final class OutOfBounds extends Refusal {
        OutOfBounds(String detail, int least, int most) {
            super("journeys.refusal.out-of-bounds", "detail." + detail, least, most);
        }
    }

    public static final class DetailTooLong extends Refusal {
        DetailTooLong(String detail) {
            super("journeys.refusal.detail-too-long", "detail." + detail, LONGEST_DETAIL);
        }
    }

    public static final class AlreadyLeft extends Refusal {
        public AlreadyLeft(LocalDate left) {
            super("journeys.refusal.already-left", null, left);
        }
    }

    public static final class NotYet extends Refusal {
        NotYet() {
            super("journeys.refusal.no-exit-yet", null);
        }
    }

    /// A suspension begins after that day: it must be put right first.
    public static final class BeforeASuspension extends Refusal {
        BeforeASuspension(LocalDate from) {
            super("journeys.refusal.exit-before-a-suspension", "on", from);
        }
    }
}
