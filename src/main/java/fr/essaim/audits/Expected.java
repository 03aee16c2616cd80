package fr.essaim.audits;

import fr.essaim.recipe.Intake;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A proof that a journey's recipe expects by a day, and what became of it. The same words as
/// `indicators.expected`, which a test compares it to; what asks for nothing is told too.
///
/// @param kind `information`, `agreement`, `entry`, `exit`, or after how long news are due: `P3M`
/// @param due null when nothing is expected
/// @param missing of the entry, how many questions have no answer; 0 otherwise
public record Expected(String kind, State state, @Nullable LocalDate due, int missing) {
    /// An answer that is no news is an answer, and none of the three is another.
    public enum State {
        DONE,
        LATE,
        TO_DO,
        UNREACHABLE,
        DECLINED,
        NOT_ASKED,
        /// Nothing is expected: the journey goes on, or its outcome asks for no document.
        NONE;

        /// `to-do`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    static List<Expected> of(Proofs proofs, Recipe recipe, LocalDate today) {
        JourneyRules rules = recipe.journey();
        var all = new ArrayList<Expected>();
        if (rules.entryNeeds().contains(JourneyRules.INFORMATION)) {
            all.add(undertaken("information", proofs, today));
        }
        if (rules.entryNeeds().contains(JourneyRules.AGREEMENT)) {
            all.add(undertaken("agreement", proofs, today));
        }
        all.add(entry(proofs, recipe, today));
        Proofs.Left exit = proofs.exit();
        if (exit == null) {
            all.add(new Expected("exit", State.NONE, null, 0));
            return all;
        }
        all.add(exit(proofs, exit, rules, today));
        exit.followUps().forEach(after -> all.add(news(after, proofs, exit, today)));
        return all;
    }

    private static Expected undertaken(String kind, Proofs proofs, LocalDate today) {
        boolean there =
                proofs.undertakings().stream().anyMatch(each -> each.kind().equals(kind));
        return dated(kind, there ? State.DONE : null, proofs.entered(), today);
    }

    private static Expected entry(Proofs proofs, Recipe recipe, LocalDate today) {
        Set<String> answered = Set.copyOf(proofs.answered());
        int missing = (int) asked(recipe, today).stream()
                .filter(question -> !answered.contains(question.id()))
                .count();
        LocalDate due = proofs.entered().plus(recipe.journey().entryDataDue());
        Expected whole = dated("entry", missing == 0 ? State.DONE : null, due, today);
        return new Expected(whole.kind, whole.state, due, missing);
    }

    static List<Intake.Question> asked(Recipe recipe, LocalDate today) {
        return recipe.intake().questions().stream()
                .filter(question -> question.inUse(today))
                .toList();
    }

    private static Expected exit(Proofs proofs, Proofs.Left exit, JourneyRules rules, LocalDate today) {
        boolean proved = proofs.evidence().stream().anyMatch(piece -> piece.document() != null);
        if (!exit.evidenceNeeded() && !proved) {
            return new Expected("exit", State.NONE, null, 0);
        }
        return dated("exit", proved ? State.DONE : null, exit.on().plus(rules.exitDataDue()), today);
    }

    private static Expected news(String after, Proofs proofs, Proofs.Left exit, LocalDate today) {
        State state = proofs.followUps().stream()
                .filter(each -> each.after().equals(after))
                .findFirst()
                .map(each -> each.answer().equals("reached") ? State.DONE : State.of(each.answer()))
                .orElse(null);
        return dated(after, state, exit.on().plus(Period.parse(after)), today);
    }

    private static Expected dated(String kind, @Nullable State state, LocalDate due, LocalDate today) {
        State open = due.isBefore(today) ? State.LATE : State.TO_DO;
        return new Expected(kind, state == null ? open : state, due, 0);
    }
}
