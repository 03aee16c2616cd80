package fr.essaim.audits;

import fr.essaim.audits.PackSheet.Line;
import fr.essaim.audits.PackSheet.Section;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Words;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a pack into words.
@Component
public class PackWords {
    private final Words words;

    PackWords(Words words) {
        this.words = words;
    }

    public PackSheet sheet(Audit audit, Pack pack, Locale locale) {
        Proofs proofs = Objects.requireNonNull(pack.proofs());
        Recipe recipe = Objects.requireNonNull(pack.recipe());
        var entry = new EntryTelling(proofs, recipe, this, locale);
        var exit = new ExitTelling(proofs, recipe, this, locale);
        var sections = new ArrayList<>(List.of(
                new Section(say(locale, "audits.identity"), entry.identity()),
                new Section(say(locale, "audits.entry"), entry.entry()),
                new Section(say(locale, "audits.eligibility"), entry.answers()),
                new Section(say(locale, "audits.suspensions"), entry.suspensions()),
                new Section(say(locale, "audits.signatures"), entry.signatures()),
                new Section(say(locale, "audits.exit"), exit.exit()),
                new Section(say(locale, "audits.news"), exit.news())));
        if (!proofs.sessions().isEmpty()) {
            sections.add(new Section(say(locale, "audits.sessions"), exit.sessions()));
        }
        var about = List.of(
                say(locale, "audits.about.audit", audit.title(), audit.sentBy(), audit.purpose()),
                say(locale, "audits.about.recipe", recipe.title().in(locale), recipe.version()),
                say(
                        locale,
                        "audits.about.journey",
                        pack.journey().toString(),
                        pack.place(),
                        pack.draw().toString()));
        var expected = pack.expected().stream()
                .map(each -> new Line(kind(locale, each.kind()), state(locale, each), "", each.state(), null))
                .toList();
        String lead =
                pack.late() == 0 ? say(locale, "audits.pack.complete") : say(locale, "audits.pack.late", pack.late());
        return new PackSheet(proofs.name(), lead, expected, sections, about, locale);
    }

    /// What is expected: "Nouvelles 6 mois après la sortie".
    public String kind(Locale locale, String kind) {
        return kind.startsWith("P")
                ? say(locale, "audits.kind.after", Period.parse(kind).toTotalMonths())
                : say(locale, "audits.kind." + kind);
    }

    /// What became of it: "manque depuis le 03/02/2026".
    public String state(Locale locale, Expected expected) {
        String key = "audits.state." + expected.state().code();
        LocalDate due = expected.due();
        if (expected.missing() > 0) {
            return say(locale, key + ".answers", expected.missing(), due == null ? "" : Telling.day(due));
        }
        return due == null ? say(locale, key) : say(locale, key, Telling.day(due));
    }

    /// How a sample was drawn, in one sentence that a stranger can follow.
    public String draw(Locale locale, Draw draw) {
        String among = among(locale, draw);
        String seed = draw.seed();
        String how = seed == null
                ? say(locale, "audits.draw.listed", draw.size())
                : say(locale, "audits.draw.random", draw.size(), draw.frameSize(), among, draw.algorithm(), seed);
        return how + " " + say(locale, "audits.draw.mark", draw.frameHash());
    }

    private String among(Locale locale, Draw draw) {
        LocalDate from = draw.fromDay();
        LocalDate until = draw.untilDay();
        return from == null || until == null
                ? say(locale, "audits.among." + draw.frame(), Objects.requireNonNullElse(draw.submission(), ""))
                : say(locale, "audits.among." + draw.frame(), Telling.day(from), Telling.day(until));
    }

    String say(Locale locale, String key, @Nullable Object... details) {
        return words.say(locale, key, details);
    }
}
