package fr.essaim.activities.web;

import fr.essaim.activities.web.SessionPage.EnrolledRow;
import fr.essaim.site.Paper;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The feuille d'émargement, to be signed on paper: those who have a seat and whose names the viewer reads, twice where
/// the session lasts over four hours, and room for whoever comes without having been enrolled.
@Component
class SheetPaper {
    private static final int BLANK = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    private final Words words;

    SheetPaper(Words words) {
        this.words = words;
    }

    /// French, whatever the reader's language: it is for those who sign.
    void write(SessionPage page, OutputStream out) throws IOException {
        SessionRow row = page.session();
        var paper = new Paper(
                Locale.FRENCH,
                say("activities.sheet.title", row.title()),
                say(
                        "activities.sheet.lead",
                        DAY.format(row.day()),
                        hour(row.begins()),
                        hour(row.ends()),
                        row.place(),
                        row.hub()),
                Paper.UPRIGHT);
        List<String> signed = row.slot().isSignedTwice()
                ? List.of(say("activities.sheet.morning"), say("activities.sheet.afternoon"))
                : List.of(say("activities.sheet.signature"));
        paper.open("table").open("thead").open("tr").element("th scope=\"col\"", say("activities.sheet.name"));
        signed.forEach(column -> paper.element("th scope=\"col\"", column));
        paper.open("/tr").open("/thead").open("tbody");
        page.seated().stream().map(EnrolledRow::name).forEach(name -> line(paper, name, signed.size()));
        for (int i = 0; i < BLANK; i++) {
            line(paper, " ", signed.size());
        }
        paper.open("/tbody").open("/table").element("p", say("activities.sheet.led-by"));
        paper.write(out);
    }

    private static void line(Paper paper, String name, int signatures) {
        paper.open("tr").element("th scope=\"row\" class=\"sign\"", name);
        for (int i = 0; i < signatures; i++) {
            paper.element("td class=\"sign\"", " ");
        }
        paper.open("/tr");
    }

    /// "14 h", "9 h 30".
    private static String hour(LocalTime time) {
        String full = time.getHour() + "\u00a0h";
        return time.getMinute() == 0 ? full : full + "\u00a0%02d".formatted(time.getMinute());
    }

    private String say(String key, Object... details) {
        return words.say(Locale.FRENCH, key, details);
    }
}
