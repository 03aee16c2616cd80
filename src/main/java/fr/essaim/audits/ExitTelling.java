package fr.essaim.audits;

import fr.essaim.audits.PackSheet.Line;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Results;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// How the journey ended, what proves it, and the news since.
final class ExitTelling extends Telling {
    ExitTelling(Proofs proofs, Recipe recipe, PackWords words, Locale locale) {
        super(proofs, recipe, words, locale);
    }

    List<Line> exit() {
        Proofs.Left exit = proofs.exit();
        if (exit == null) {
            return List.of(line("audits.exit", say("audits.going-on")));
        }
        var outcome = recipe.outcome(exit.outcome());
        var lines = new ArrayList<Line>();
        lines.add(Line.of(say("audits.left"), day(exit.on()), noted(exit.at(), exit.by())));
        lines.add(line("audits.outcome", outcome.map(found -> found.in(locale)).orElse(exit.outcome())));
        outcome.map(Results.Outcome::needs).orElse(List.of()).forEach(need -> {
            String said = exit.details().get(need.id());
            lines.add(Line.of(need.in(locale), said == null ? unsaid() : item(need.choices(), said), ""));
        });
        var accepted = outcome.map(Results.Outcome::evidence).orElse(List.of());
        if (!accepted.isEmpty()) {
            lines.add(line(
                    "audits.accepted",
                    String.join(
                            ", ", accepted.stream().map(each -> each.in(locale)).toList())));
        }
        proofs.evidence().forEach(piece -> lines.add(piece(piece)));
        if (exit.evidenceNeeded() && proofs.evidence().isEmpty()) {
            lines.add(line("audits.piece", unsaid()));
        }
        return lines;
    }

    private Line piece(Proofs.Piece piece) {
        var kinds = recipe.results().outcomes().stream()
                .flatMap(outcome -> outcome.evidence().stream())
                .toList();
        String text = piece.document() != null
                ? say("audits.piece.file", Objects.requireNonNullElse(piece.name(), ""))
                : say("audits.piece.statement", Objects.requireNonNullElse(piece.statement(), ""));
        return new Line(item(kinds, piece.kind()), text, noted(piece.at(), piece.by()), null, piece.document());
    }

    List<Line> news() {
        Proofs.Left exit = proofs.exit();
        if (exit == null || exit.followUps().isEmpty()) {
            return List.of(line("audits.news", say(exit == null ? "audits.going-on" : "audits.none-asked")));
        }
        return exit.followUps().stream().map(after -> news(after, exit)).toList();
    }

    /// Sessions they came to, with the state of the signatures.
    List<Line> sessions() {
        return proofs.sessions().stream()
                .map(each -> Line.of(
                        day(each.on()),
                        say("activities.kind." + each.kind()),
                        say(
                                !each.signed()
                                        ? "audits.sessions.unsigned"
                                        : each.sheet() ? "audits.sessions.signed" : "audits.sessions.no-sheet")))
                .toList();
    }

    private Line news(String after, Proofs.Left exit) {
        String label = words.kind(locale, after);
        return proofs.followUps().stream()
                .filter(each -> each.after().equals(after))
                .findFirst()
                .map(each -> Line.of(
                        label,
                        each.answer().equals("reached")
                                ? item(recipe.results().outcomes(), Objects.requireNonNullElse(each.situation(), ""))
                                : say("audits.heard." + each.answer()),
                        say("audits.as-of", day(each.on()), noted(each.at(), each.by()))))
                .orElseGet(() ->
                        Line.of(label, say("audits.expected-on", day(exit.on().plus(Period.parse(after)))), ""));
    }
}
