package fr.essaim.bench;

import fr.essaim.bench.Places.Somebody;
import fr.essaim.bench.Visits.Visit;
import fr.essaim.kernel.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// What a coach asks of the web about somebody they accompany: the file with its panels, the plan,
/// talents, the way read from both sides, and what they add to them.
final class Accompaniment {
    private static final String ROW =
            "insert into public.bench_saves (who, hub, words) values (:id, :hub, 'Appeler avec elle')";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern HOST = Pattern.compile("name=\"host\" value=\"([0-9a-f-]+)\" checked");
    /// Evenings two months ahead, when nobody else is received: half hours that are nobody's yet.
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int AN_EVENING = 8;
    private static final int DAYS_AHEAD = 60;

    private final Visitor coach;
    private final Somebody first;
    private final AtomicInteger booked = new AtomicInteger();

    Accompaniment(Visitor coach, Somebody first) {
        this.coach = coach;
        this.first = first;
    }

    List<Visit> visits() {
        String form = coach.page("appointments/new?person=" + first.id());
        var host = HOST.matcher(form);
        if (!host.find()) {
            throw new IllegalStateException("a form of appointments that proposes nobody");
        }
        String receives = host.group(1);
        String csrf = Visitor.csrf(form);
        return List.of(
                read("file-in-charge", ""),
                read("plan", "/plan"),
                read("talents", "/talents"),
                read("measures", "/measures"),
                new Visit("activities", who -> coach.page("activities"), null),
                save("step", "/plan/steps", csrf, Map.of("what", "Appeler avec elle", "owner", "PERSON", "due", "")),
                save(
                        "talent",
                        "/talents",
                        csrf,
                        Map.of(
                                "words",
                                "Elle sait faire rire",
                                "saidOn",
                                LocalDate.now(PARIS).toString())),
                new Visit(
                        "appointment", who -> coach.send("appointments", appointment(csrf, receives, who)), ROW, true));
    }

    private Map<String, String> appointment(String csrf, String host, Somebody who) {
        int nth = booked.getAndIncrement();
        LocalDate day = LocalDate.now(PARIS).plusDays(DAYS_AHEAD + nth / AN_EVENING);
        return form(
                csrf,
                "/appointments/new",
                who,
                Map.of(
                        "person",
                        who.id(),
                        "host",
                        host,
                        "day",
                        day.toString(),
                        "from",
                        EVENING.plusMinutes(30L * (nth % AN_EVENING)).toString(),
                        "minutes",
                        "30",
                        "setting",
                        "here",
                        "anyway",
                        "true"));
    }

    private Visit read(String name, String below) {
        return new Visit(name, who -> coach.page("people/" + who.id() + below), null, true);
    }

    private Visit save(String name, String below, String csrf, Map<String, String> fields) {
        return new Visit(
                name, who -> coach.send("people/" + who.id() + below, form(csrf, below, who, fields)), ROW, true);
    }

    private static Map<String, String> form(String csrf, String below, Somebody who, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", csrf);
        form.put("_page", "/people/" + who.id() + below);
        form.put("_form", "bench");
        form.put("_once", Ids.mint().toString());
        return form;
    }
}
