package fr.essaim.myspace.web;

import fr.essaim.myspace.WayIn;
import fr.essaim.site.HouseAddress;
import fr.essaim.site.Paper;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The paper to enter with: a short address and twelve digits in large type. It names nobody: papers are lost.
@Component
class HandedPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    private final Words words;
    private final HouseAddress house;
    private final Clock clock;

    HandedPaper(Words words, HouseAddress house, Clock clock) {
        this.words = words;
        this.house = house;
        this.clock = clock;
    }

    void write(WayIn way, OutputStream out) throws IOException {
        LocalDate until = LocalDate.now(clock).plusDays(way.kind().lasts().toDays());
        var paper = new Paper(Locale.FRENCH, say("title"), say("lead"), Paper.LARGE);
        paper.element("h2", say("address"))
                .element("p class=\"code\"", house.of("/mine").replaceFirst("^https?://", ""))
                .element("h2", say("code"))
                .element("p class=\"code\"", way.spaced())
                .element("p", words.say(Locale.FRENCH, "myspace.paper.until", DAY.format(until)))
                .element("p", say("once"))
                .element("h2", say("coach"))
                .element("p class=\"sign\"", say("call"))
                .element("p", say("choice"));
        paper.write(out);
    }

    private String say(String key) {
        return words.say(Locale.FRENCH, "myspace.paper." + key);
    }
}
