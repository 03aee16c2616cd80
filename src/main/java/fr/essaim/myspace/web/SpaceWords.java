package fr.essaim.myspace.web;

import fr.essaim.myspace.web.HomePage.DayRow;
import fr.essaim.myspace.web.HomePage.StepRow;
import fr.essaim.myspace.web.HomePage.TalentRow;
import fr.essaim.progress.Instrument;
import fr.essaim.site.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/// The sentences of the space: short, plain, said to the person.
public final class SpaceWords {
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "ckb", "fa", "he", "ps", "ur");

    private SpaceWords() {}

    /// "Aujourd’hui à 9 h 30", "Jeudi 3 décembre 2026 à 14 h".
    public static String when(Screen screen, DayRow row) {
        LocalDate today = screen.today();
        String day = row.day().equals(today)
                ? screen.say("myspace.next.today")
                : row.day().equals(today.plusDays(1)) ? screen.say("myspace.next.tomorrow") : screen.longDay(row.day());
        String begins = screen.time(row.begins());
        return capital(
                row.ends() == null
                        ? screen.say("myspace.next.at", day, begins)
                        : screen.say("myspace.next.from", day, begins, screen.time(row.ends())));
    }

    public static String step(Screen screen, StepRow step) {
        if (step.done()) {
            return step.onDay() == null
                    ? screen.say("myspace.steps.done", step.what())
                    : screen.say("myspace.steps.done-on", step.what(), step.onDay());
        }
        String who = step.owner().equals("person")
                ? screen.say("myspace.steps.me")
                : screen.say("myspace.steps.them", step.who() == null ? "" : step.who());
        return step.due() == null
                ? screen.say("myspace.steps.open", step.what(), who)
                : screen.say("myspace.steps.open-by", step.what(), who, step.due());
    }

    /// What showed a talent and who saw it; only that it was said, when nothing did yet.
    public static String shown(Screen screen, TalentRow row) {
        LocalDate day = row.onDay() == null ? row.saidOn() : row.onDay();
        if (row.seenBy() == null) {
            return screen.say("myspace.talents.said", row.saidOn());
        }
        String seen = row.who() == null
                ? screen.say("myspace.talents.me", day)
                : screen.say("myspace.talents.seen", row.who(), day);
        return row.shown() == null ? seen : screen.say("myspace.talents.shown", row.shown(), seen);
    }

    public static String answer(Instrument instrument) {
        return "/mine/way?of=" + URLEncoder.encode(instrument.name(), StandardCharsets.UTF_8);
    }

    public static String reading(Screen screen, MyWayPage.Reading reading, Instrument.Item item) {
        Integer value = reading.answers().get(item.id());
        return value == null
                ? screen.say("myspace.way.not-said", reading.day())
                : screen.say("myspace.way.said", reading.day(), value);
    }

    /// What this profession reads, as the programme's recipe says.
    public static String sees(Screen screen, WhoPage.TeamRow member) {
        String base = screen.say(member.notes() ? "myspace.sees.notes" : "myspace.sees.identity");
        String work = member.employment() ? " " + screen.say("myspace.sees.employment") : "";
        return base + work + (member.reserved() ? " " + screen.say("myspace.sees.between") : "");
    }

    public static String sender(Screen screen, WhoPage.SenderRow sender) {
        return sender.service() == null
                ? screen.say("myspace.sender.some", sender.receivedOn())
                : screen.say("myspace.sender", sender.service(), sender.receivedOn());
    }

    /// "Le 24 novembre : Nadia Belkacem, coach booster, a ouvert votre dossier, 3 fois."
    public static String opening(Screen screen, WhoPage.OpeningRow row) {
        String role = row.role().isEmpty() ? "" : screen.role(row.role());
        String who;
        if (row.who() != null) {
            who = role.isEmpty() ? row.who() : screen.say("myspace.opened.named", row.who(), role);
        } else {
            String trade = role.isEmpty() ? screen.say("myspace.opened.somebody") : role;
            who = row.hub() == null ? trade : screen.say("myspace.opened.at", trade, row.hub());
        }
        String told =
                screen.say(row.reading() ? "myspace.opened.read" : "myspace.opened.wrote", row.day(), who, row.times());
        return row.reason() == null ? told : screen.say("myspace.opened.because", told, row.reason());
    }

    public static String visit(Screen screen, WhoPage.VisitRow row) {
        String way = screen.say("myspace.way-in." + row.kind());
        String by = row.byName() == null
                ? screen.say("myspace.visits.asked")
                : screen.say("myspace.visits.by", row.byName());
        return screen.say(row.entered() ? "myspace.visits.entered" : "myspace.visits.handed", row.at(), way, by);
    }

    /// Which way a language is written. Essaim speaks none from right to left yet: a language is
    /// offered here once somebody who speaks it read every sentence again (decision 72). The pages
    /// are ready, and a story proves it.
    public static String direction(Locale locale) {
        return FROM_THE_RIGHT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
