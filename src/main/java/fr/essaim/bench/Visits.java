package fr.essaim.bench;

import fr.essaim.bench.Places.Somebody;
import fr.essaim.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a coach asks of the web all day, and what they write, about somebody.
final class Visits {
    private final Visitor coach;
    private final int hub;

    Visits(Visitor coach, int hub) {
        this.coach = coach;
        this.hub = hub;
    }

    /// @param raw what the database's owner asks instead, with `:id` and `:hub`: no wall, no
    /// journal, no page; null where one statement says nothing
    /// @param inCharge about somebody the coach accompanies, else about anybody of the hub
    record Visit(
            String name, Consumer<Somebody> ask, @Nullable String raw, boolean inCharge) {
        Visit(String name, Consumer<Somebody> ask, @Nullable String raw) {
            this(name, ask, raw, false);
        }
    }

    List<Visit> pages() {
        String csrf = Visitor.csrf(coach.page("people"));
        return List.of(
                new Visit("my-day", who -> coach.page(""), null),
                new Visit("list", who -> coach.page("people"), """
                        select p.id, p.first_name, p.last_name, p.birth_date from casefiles.participants p
                        where p.hub_id = :hub order by p.sort_key, p.id limit 51"""),
                new Visit("search", who -> coach.search("people/found", Map.of("_csrf", csrf, "q", who.name())), """
                        select p.id, p.first_name, p.last_name from casefiles.participants p
                        where p.hub_id = :hub and p.sort_key = (
                            select sort_key from casefiles.participants where id = :id)"""),
                new Visit("file", who -> coach.page("people/" + who.id()), """
                        select p.*, (select json_agg(f) from (select * from casefiles.facts f where f.participant_id = p.id
                            order by f.day desc limit 30) f) from casefiles.participants p where p.id = :id"""),
                new Visit("identity", who -> coach.page("people/" + who.id() + "/identity"), """
                        select * from casefiles.participants where id = :id"""),
                new Visit("week", who -> coach.page("appointments"), """
                        select a.*, p.last_name from appointments.appointments a join casefiles.participants p on p.id = a.participant_id
                        where a.hub_id = :hub and lower(a.during) between now() and now() + interval '7 days' order by lower(a.during)
                        limit 100"""),
                new Visit("free", who -> coach.page("appointments/free"), """
                        select s.*, (select count(*) from appointments.hosts h where h.member_id = s.member_id and h.stands
                            and h.during && tstzrange(now(), now() + interval '28 days')) from appointments.slots s
                        where s.hub_id = :hub and s.last_day >= current_date"""),
                new Visit("journal", who -> coach.page("journal"), """
                        select * from journal.entries where hub_id = :hub order by id desc limit 60"""));
    }

    /// Beside each: one row of the same width written by the owner, and waited for.
    List<Visit> saves() {
        String csrf = Visitor.csrf(coach.page("actions/new"));
        String raw =
                "insert into public.bench_saves (who, hub, words) values (:id, :hub, 'Appel, elle rappelle demain')";
        return List.of(
                new Visit("action", who -> coach.send("actions", action(csrf, who)), raw),
                new Visit("open-file", who -> coach.send("people", file(csrf, who)), raw));
    }

    private static Map<String, String> action(String csrf, Somebody who) {
        return Map.of(
                "_csrf",
                csrf,
                "_page",
                "/actions/new",
                "_form",
                "action",
                "_once",
                Ids.mint().toString(),
                "person",
                who.id(),
                "name",
                who.name(),
                "who",
                who.name(),
                "what",
                "Appel, elle rappelle demain",
                "compartment",
                "TEAM");
    }

    private Map<String, String> file(String csrf, Somebody who) {
        return Map.of(
                "_csrf", csrf,
                "_page", "/people/new",
                "_form", "open",
                "_once", Ids.mint().toString(),
                "hub", String.valueOf(hub),
                "first", odd(who.firstName()),
                "last", odd(who.lastName()));
    }

    /// A name that is like nobody's: whoever is alike would be shown before a file is opened.
    private static String odd(String name) {
        return "X" + new StringBuilder(name).reverse() + Ids.mint().toString().replaceAll("[^a-f]", "");
    }
}
