package fr.essaim.bench;

import fr.essaim.bench.Places.Somebody;
import fr.essaim.bench.Visits.Visit;
import fr.essaim.kernel.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a coach asks of the web about somebody they accompany: the file with its panels, the plan, talents, the way
/// read
/// from both sides, and what they add to them.
final class Accompaniment {
    private static final String ROW =
            "insert into public.bench_saves (who, hub, words) values (:id, :hub, 'Appeler avec elle')";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Visitor coach;

    Accompaniment(Visitor coach) {
        this.coach = coach;
    }

    List<Visit> visits() {
        String csrf = Visitor.csrf(coach.page("people"));
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
                                LocalDate.now(PARIS).toString())));
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
