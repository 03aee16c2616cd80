package fr.essaim.journeys.web;

import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Intake.PrescriberKind;
import fr.essaim.site.TypedCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody typed to begin a journey.
///
/// @param kind the recipe's kind of prescriber, blank when nobody noted who proposed the person
/// @param receivedOn when they were proposed; the first day when it is not said
record EntryForm(
        @Nullable LocalDate informedOn,
        @Nullable String informedHow,
        @Nullable LocalDate agreedOn,
        @Nullable String agreedHow,
        @Nullable LocalDate on,
        @Nullable String kind,
        @Nullable String service,
        @Nullable LocalDate receivedOn) {
    Entry entry() {
        return new Entry(
                firstDay(), fact(Kind.INFORMATION, informedOn, informedHow), fact(Kind.AGREEMENT, agreedOn, agreedHow));
    }

    LocalDate firstDay() {
        return Typed.day(on, "on");
    }

    /// @throws NoSuchPrescriber when the kind is none of those offered
    Optional<PrescriberKind> prescriber(List<PrescriberKind> offered) {
        if (kind == null || kind.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(offered.stream()
                .filter(one -> one.id().equals(kind))
                .findFirst()
                .orElseThrow(NoSuchPrescriber::new));
    }

    private static @Nullable Undertaking fact(Kind kind, @Nullable LocalDate day, @Nullable String how) {
        return day == null
                ? null
                : new Undertaking(
                        kind,
                        day,
                        how == null
                                ? How.SPOKEN
                                : TypedCode.read(
                                        How.class, how, kind.code().equals("agreement") ? "agreedHow" : "informedHow"));
    }

    static final class NoSuchPrescriber extends Refusal {
        NoSuchPrescriber() {
            super("journeys.refusal.no-such-prescriber", "kind");
        }
    }
}
