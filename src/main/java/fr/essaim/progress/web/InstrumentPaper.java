package fr.essaim.progress.web;

import fr.essaim.progress.Instrument;
import fr.essaim.site.Paper;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// A sheet in large type, for whoever prefers paper to a screen: each question, its values to
/// circle, and "not this one".
@Component
class InstrumentPaper {
    private final Words words;

    InstrumentPaper(Words words) {
        this.words = words;
    }

    void write(Instrument instrument, Locale locale, OutputStream out) throws IOException {
        var about = instrument.about();
        var range = instrument.range();
        var paper =
                new Paper(locale, instrument.title().in(locale), about == null ? "" : about.in(locale), Paper.LARGE);
        paper.element(
                "p",
                words.say(
                        locale,
                        "progress.paper.how",
                        range.min(),
                        range.low().in(locale),
                        range.max(),
                        range.high().in(locale)));
        String values = IntStream.rangeClosed(range.min(), range.max())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("\u00a0\u00a0\u00a0 "));
        for (Instrument.Item item : instrument.items()) {
            paper.element("h2", item.text().in(locale))
                    .element("p", values + "\u00a0\u00a0\u00a0 " + words.say(locale, "progress.paper.not-this-one"));
            if (item.personal()) {
                paper.element("p", words.say(locale, "progress.paper.personal"));
            }
        }
        paper.element("p", words.say(locale, "progress.paper.date"))
                .element(
                        "p",
                        words.say(
                                locale,
                                "progress.paper.licence",
                                instrument.name(),
                                instrument.authors(),
                                instrument.licence()));
        paper.write(out);
    }
}
