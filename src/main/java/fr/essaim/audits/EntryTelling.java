package fr.essaim.audits;

import static java.util.stream.Collectors.joining;

import fr.essaim.audits.PackSheet.Line;
import fr.essaim.recipe.Intake;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Who, and what the entry rests on. A refusal, "not known", "no object" and what nobody wrote down are four sentences.
final class EntryTelling extends Telling {
    EntryTelling(Proofs proofs, Recipe recipe, PackWords words, Locale locale) {
        super(proofs, recipe, words, locale);
    }

    List<Line> identity() {
        LocalDate born = proofs.birthDate();
        String reference = proofs.reference();
        return List.of(
                line("audits.last-name", proofs.lastName()),
                line("audits.first-name", proofs.firstName()),
                line("audits.birth-date", born == null ? unsaid() : day(born)),
                line("audits.reference", reference == null ? say("audits.no-reference") : reference),
                line("audits.hub", proofs.hub()));
    }

    List<Line> entry() {
        var lines = new ArrayList<Line>();
        Proofs.Written written = proofs.entry();
        String note = written == null ? "" : noted(written.at(), written.by());
        lines.add(Line.of(say("audits.entered"), day(proofs.entered()), note));
        for (String kind : List.of("information", "agreement", "withdrawal")) {
            var given = proofs.undertakings().stream()
                    .filter(each -> each.kind().equals(kind))
                    .toList();
            given.forEach(each -> lines.add(Line.of(
                    say("audits.undertaking." + kind),
                    say("audits.undertaken", day(each.on()), say("audits.how." + each.how())),
                    noted(each.at(), each.by()))));
            if (given.isEmpty() && !kind.equals("withdrawal")) {
                lines.add(line("audits.undertaking." + kind, unsaid()));
            }
        }
        return lines;
    }

    /// What the recipe says eligibility rests on; of the rest, what was asked and is not here.
    List<Line> answers() {
        var lines = new ArrayList<Line>();
        leave(true).map(this::answer).forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(line("audits.eligibility.answers", say("audits.eligibility.none")));
        }
        List<Intake.Question> kept = leave(false).toList();
        if (!kept.isEmpty()) {
            long noted = kept.stream().filter(this::isAnswered).count();
            String labels = kept.stream()
                    .map(question -> "« " + question.in(locale) + " »")
                    .collect(joining(", "));
            lines.add(Line.of(say("audits.left-out"), labels, say("audits.left-out.why", noted, kept.size())));
        }
        return lines;
    }

    private Stream<Intake.Question> leave(boolean eligibility) {
        return recipe.intake().questions().stream().filter(question -> question.eligibility() == eligibility);
    }

    private boolean isAnswered(Intake.Question question) {
        return proofs.answered().contains(question.id());
    }

    private Line answer(Intake.Question question) {
        Optional<Proofs.Answer> found = proofs.answers().stream()
                .filter(each -> each.question().equals(question.id()))
                .findFirst();
        return found.map(each -> Line.of(
                        question.in(locale),
                        each.state().equals("given")
                                ? given(question, Objects.requireNonNullElse(each.answer(), ""))
                                : say("audits.answer." + each.state()),
                        say("audits.as-of", day(each.on()), noted(each.at(), each.by()))))
                .orElseGet(() -> Line.of(question.in(locale), unsaid(), ""));
    }

    private String given(Intake.Question question, String answer) {
        return question.kind() == Intake.Kind.YES_NO && (answer.equals("yes") || answer.equals("no"))
                ? say("audits.answer." + answer)
                : item(question.choices(), answer);
    }

    List<Line> suspensions() {
        List<Line> lines = proofs.suspensions().stream()
                .map(each -> {
                    LocalDate until = each.until();
                    String days = until == null
                            ? say("audits.since", day(each.from()))
                            : say("audits.from-to", day(each.from()), day(until));
                    return Line.of(days, item(recipe.journey().reasons(), each.reason()), "");
                })
                .toList();
        return lines.isEmpty() ? List.of(line("audits.suspensions", say("audits.none"))) : lines;
    }

    List<Line> signatures() {
        List<Line> signed = proofs.undertakings().stream()
                .filter(each -> each.how().equals("signed"))
                .map(each -> Line.of(
                        say("audits.undertaking." + each.kind()),
                        say("audits.signed", day(each.on())),
                        noted(each.at(), each.by())))
                .toList();
        return signed.isEmpty() ? List.of(line("audits.signatures", say("audits.signed.none"))) : signed;
    }
}
