package fr.essaim.leaving;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The first thing one reads: what is here, what is not and why, how the sheets go together.
final class ReadMe {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Taking taking;
    private final Lexicon words;
    private final List<String> lines = new ArrayList<>();

    ReadMe(Taking taking, Lexicon words) {
        this.taking = taking;
        this.words = words;
    }

    /// @param version of Essaim
    /// @param reservedLeft reserved notes that stay behind
    String text(Parcel parcel, int people, String version, long reservedLeft) {
        say("leaving.readme.title");
        lines.add("");
        say(
                "leaving.readme.made",
                MOMENT.format(taking.at().atZone(ZoneId.of("Europe/Paris"))),
                taking.by().name().full(),
                version);
        say("leaving.readme.reach." + taking.reach().code());
        if (taking.reason() != null) {
            say("leaving.readme.reason", taking.reason().text());
        }
        say("leaving.readme.people", people);
        lines.add("");
        contents(parcel);
        section("leaving.readme.read", "leaving.readme.joined", "leaving.readme.dates", "leaving.readme.codes");
        if (parcel.continued() > 0) {
            say("leaving.readme.continued", parcel.continued());
        }
        section("leaving.readme.absent", "leaving.readme.no-absence", "leaving.readme.never");
        if (taking.holds(Book.JOURNAL)) {
            say("leaving.readme.acts");
        }
        reserved(parcel, reservedLeft);
        section("leaving.readme.care", "leaving.readme.secrecy", "leaving.readme.encrypt");
        return String.join("\r\n", lines) + "\r\n";
    }

    private void contents(Parcel parcel) {
        say("leaving.readme.contents");
        for (var content : parcel.contents()) {
            lines.add("  "
                    + (content.sheet() == null
                            ? words.say("leaving.readme.files", content.file(), content.count())
                            : words.say("leaving.readme.sheet", content.file(), content.sheet(), content.count())));
        }
    }

    private void reserved(Parcel parcel, long left) {
        String book = Book.RESERVED.file(words);
        if (parcel.contents().stream().anyMatch(content -> content.file().equals(book))) {
            say("leaving.readme.reserved-here");
        } else if (taking.reach() == Reach.HOUSE) {
            say("leaving.readme.reserved-left", left);
        }
        if (parcel.unreadable() > 0) {
            say("leaving.readme.unreadable", parcel.unreadable());
        }
    }

    private void section(String title, String... sentences) {
        lines.add("");
        say(title);
        for (String sentence : sentences) {
            say(sentence);
        }
    }

    private void say(String key, Object... details) {
        lines.add(words.say(key, details));
    }
}
