package fr.essaim.hours;

import fr.essaim.site.Paper;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The attestation, in large type: what was done, what that rests on, whose paper it is. Nothing on it is a
/// share of anything, and nothing tells what was not done.
@Component
public class HoursPaper {
    private static final Locale FRENCH = Locale.FRENCH;

    private final Words words;

    HoursPaper(Words words) {
        this.words = words;
    }

    /// French, whatever the reader's language: it is for the person.
    public void write(Attestation paper, OutputStream out) throws IOException {
        String length = HoursWords.length(paper.minutes());
        var page = new Paper(
                FRENCH,
                say("title"),
                say("lead", paper.name(), paper.askedOn(), paper.from(), paper.until(), length),
                Paper.LARGE);
        if (paper.born() != null) {
            page.element("p", say("born", paper.born()));
        }
        page.element(
                        "p",
                        say(
                                paper.carriers().isEmpty() ? "where-only" : "where",
                                paper.programme(),
                                paper.hub(),
                                paper.carriers()))
                .element("h2", say("kinds"))
                .open("ul");
        paper.lines().forEach(line -> page.element("li", HoursWords.line(words, FRENCH, line)));
        page.element("li", say("total", length))
                .open("/ul")
                .element("h2", say("basis"))
                .element("p", say("basis-what"))
                .element("p", say("basis-more"))
                .element("h2", say("whose"))
                .element("p", say("whose-what", paper.name()))
                .element("p class=\"sign\"", say("signed", paper.signedBy(), paper.on()))
                .element("p", say("reference", paper.reference()));
        page.write(out);
    }

    private String say(String key, Object... details) {
        return words.say(FRENCH, "hours.paper." + key, details);
    }
}
