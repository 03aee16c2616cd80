package fr.essaim.activities.web;

import static fr.essaim.activities.ActivityCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.activities.ActivityCast;
import fr.essaim.activities.Attendance;
import fr.essaim.facts.Coming;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class ActivityPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    ActivityCast garden;

    @BeforeEach
    void a_garden_today() throws SQLException {
        cast = new Cast(database, viewers);
        garden = new ActivityCast(house, cast, TODAY, 12);
    }

    private String at(String rest) {
        return "/sessions/" + garden.session + rest;
    }

    private Browser.Answer open(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    private Browser.Answer send(String path, String page, String form, String... fields) {
        var filled = new String[fields.length + 6];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", page, "_form", form};
        System.arraycopy(hidden, 0, filled, fields.length, 6);
        return Browser.of(house, cast.nadia).send(path, filled);
    }

    private UUID enrolment(ParticipantId person) {
        return JdbcClient.create(database.owner())
                .sql("select id from activities.enrolments where session_id = ? and participant_id = ?")
                .params(garden.session, person.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void an_activity_is_offered_and_a_series_without_end_is_refused_with_what_was_typed() {
        var opened = send(
                "/activities",
                "/activities/new",
                "activity",
                "title",
                "Préparer un entretien",
                "kind",
                "WORKSHOP",
                "strand",
                "EMPLOYMENT",
                "place",
                "Salle du hub",
                "hub",
                "1");
        assertThat(opened.status()).isEqualTo(303);
        String page = opened.leadsTo();
        String[] series = {
            "day", TODAY.plusDays(7).toString(), "from", "9h", "to", "11h", "places", "12", "every", "1", "until", ""
        };
        var endless = send(page + "/sessions", page, "plan", series);
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text("#plan-until-refusal")).contains("Une série a une fin");
        assertThat(endless.value("from")).isEqualTo("9h");
        series[11] = TODAY.plusDays(30).toString();
        assertThat(send(page + "/sessions", page, "plan", series).leadsTo()).isEqualTo(page);
        assertThat(open(cast.thomas, page).page().select(".es-session")).hasSize(4);
        assertThat(open(cast.thomas, "/activities").text("main")).contains("Préparer un entretien");
        assertThat(open(cast.youssef, page).status()).isEqualTo(404);
    }

    @Test
    void the_skipped_hour_of_march_is_refused_beside_its_field() {
        String page = "/activities/" + garden.activity;
        var refused =
                send(page + "/sessions", page, "plan", "day", "2027-03-28", "from", "2h30", "to", "5h", "places", "12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#plan-from-refusal")).contains("les horloges passent de 2 h à 3 h", "02:30");
        var none =
                send("/activities", "/activities/new", "activity", "title", "Sans volet", "place", "Ici", "hub", "1");
        assertThat(none.text("#activity-strand-refusal")).isNotEmpty();
        assertThat(none.value("title")).isEqualTo("Sans volet");
        var host = send(
                "/activities",
                "/activities/new",
                "activity",
                "title",
                "T",
                "kind",
                "VISIT",
                "strand",
                "SOCIAL",
                "place",
                "Ici",
                "hub",
                "1",
                "host",
                "Inconnue");
        assertThat(host.text("#activity-host-refusal")).contains("« Inconnue »");
    }

    @Test
    void people_are_enrolled_by_name_or_ticked_and_beyond_the_places_wait_in_order() {
        var small = new ActivityCast(house, cast, TODAY, 1);
        String page = "/sessions/" + small.session;
        var first = small.person("Enroleun");
        var second = small.person("Enroledeux");
        assertThat(send(page + "/enrolments", page, "enrol", "who", "Ahmed Enroleun")
                        .status())
                .isEqualTo(303);
        assertThat(send(page + "/enrolments", page, "enrol", "people", second.toString())
                        .status())
                .isEqualTo(303);
        var shown = open(cast.nadia, page);
        assertThat(shown.text("[aria-labelledby=h-enrolled]")).contains("Enroleun", "Liste d’attente, 1re");
        assertThat(shown.text(".es-lead")).contains("Une personne inscrite sur 1, 1 en attente");
        var unknown = send(page + "/enrolments", page, "enrol", "who", "Zzyzx Quelquun");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("#enrol-who-refusal")).contains("« Zzyzx Quelquun »");
        assertThat(send(page + "/enrolments", page, "enrol").text("#enrol-who-refusal"))
                .contains("Dites qui");

        UUID left = JdbcClient.create(database.owner())
                .sql("select id from activities.enrolments where session_id = ? and participant_id = ?")
                .params(small.session, first.value())
                .query(UUID.class)
                .single();
        send(page + "/enrolments/" + left + "/withdrawal", page, "leave-" + left);
        assertThat(open(cast.nadia, page).text(".es-note"))
                .contains("Ahmed Enroledeux attend depuis le plus longtemps");
    }

    @Test
    void another_hub_enrols_its_own_and_each_reads_its_names_and_how_many_others() {
        garden.shared();
        garden.enrol(cast.nadia, garden.person("Partagici"));
        garden.enrol(cast.youssef, garden.person(cast.youssef, cast.roubaix, "Partagela"));
        var theirs = open(cast.youssef, at("")).text("main");
        assertThat(theirs)
                .contains("Partagela", "Tourcoing : une personne inscrite")
                .doesNotContain("Partagici");
        var ours = open(cast.nadia, at("")).text("main");
        assertThat(ours)
                .contains("Partagici", "Dont une personne d’un autre hub")
                .doesNotContain("Partagela");
        var director = open(cast.helene, at(""));
        assertThat(director.text("main")).contains("2 personnes inscrites").doesNotContain("Partag");
        assertThat(director.page().select("main form")).isEmpty();
        for (MemberId other : new MemberId[] {cast.ines, cast.paul}) {
            assertThat(open(other, at("")).status()).isEqualTo(403);
            assertThat(open(other, "/activities").status()).isEqualTo(403);
        }
    }

    @Test
    void everybody_came_but_one_is_two_taps_and_the_absence_keeps_the_persons_version() {
        var people = IntStream.range(0, 12)
                .mapToObj(i -> garden.person("Douze" + (char) ('a' + i)))
                .toArray(ParticipantId[]::new);
        garden.enrol(cast.nadia, people);
        var page = open(cast.nadia, at(""));
        assertThat(page.page().select(".es-roll")).hasSize(12);
        assertThat(page.text("button[name=rest]")).isEqualTo("Tous les autres sont venus");
        var fields = page.page().select("form[action$=attendance] input[name^=listed]").stream()
                .flatMap(field -> java.util.stream.Stream.of(field.attr("name"), field.val()))
                .toList();
        var sent = new java.util.ArrayList<>(fields);
        String absent = enrolment(people[3]).toString();
        sent.addAll(java.util.List.of(
                "how." + absent, "absent", "words." + absent, "Le bus n’est pas passé", "rest", "came"));
        assertThat(send(at("/attendance"), at(""), "roll", sent.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        var after = open(cast.nadia, at(""));
        assertThat(after.page().select("input[value=came][checked]")).hasSize(11);
        assertThat(after.page().select("input[name='words." + absent + "']").val())
                .isEqualTo("Le bus n’est pas passé");
        assertThat(after.page().select("button[name=rest]")).isEmpty();
        assertThat(open(cast.nadia, "/people/" + people[3]).text("#timeline"))
                .contains("Potager partagé", "Le bus n’est pas passé");
        assertThat(open(cast.lead, at("")).page().select("form[action$=attendance]"))
                .isEmpty();
    }

    @Test
    void too_long_a_version_stands_refused_beside_its_person_and_nothing_is_lost() {
        var person = garden.person("Longue");
        garden.enrol(cast.nadia, person);
        String id = enrolment(person).toString();
        var refused = send(
                at("/attendance"),
                at(""),
                "roll",
                "listed." + id,
                "seated",
                "how." + id,
                "absent",
                "words." + id,
                "x".repeat(1001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[id='roll-words." + id + "-refusal']")).contains("1 001");
        assertThat(refused.page()
                        .select("input[name='how." + id + "'][value=absent]")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void a_session_asks_as_little_of_the_database_for_many_people_as_for_one() {
        var one = garden.person("Compte");
        garden.enrol(cast.nadia, one);
        int few = Queries.during(() -> open(cast.nadia, at("")));
        IntStream.range(0, 9).forEach(i -> garden.enrol(cast.nadia, garden.person("Compte" + (char) ('a' + i))));
        garden.note(cast.nadia, new Attendance(enrolment(one), Coming.How.CAME, null, null, false));
        assertThat(Queries.during(() -> open(cast.nadia, at(""))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
        assertThat(Queries.during(() -> open(cast.nadia, "/activities"))).isLessThanOrEqualTo(6);
    }

    @Test
    void the_sheet_names_who_has_a_place_and_comes_back_as_a_photo_that_only_its_hub_reads() {
        garden.shared();
        var here = garden.person("Emargeici");
        garden.enrol(cast.nadia, here);
        garden.enrol(cast.youssef, garden.person(cast.youssef, cast.roubaix, "Emargela"));
        garden.note(cast.nadia, new Attendance(enrolment(here), Coming.How.CAME, null, null, true));
        assertThat(open(cast.nadia, at("/sheet.pdf")).status()).isEqualTo(200);
        assertThat(open(cast.helene, at("/sheet.pdf")).status()).isEqualTo(403);
        assertThat(open(cast.nadia, at("")).text("[aria-labelledby=h-sheet]"))
                .contains("aucune feuille signée n’est revenue", "n’a pas signé : Ahmed Emargeici");

        var wrong = hand("feuille.pdf", "pas une feuille");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#sheet-file-refusal")).isNotEmpty();
        assertThat(hand("feuille.pdf", "%PDF-1.4 feuille").status()).isEqualTo(303);
        var shown = open(cast.thomas, at(""));
        assertThat(shown.text("[aria-labelledby=h-sheet]"))
                .contains("feuille.pdf")
                .doesNotContain("n’est revenue");
        String address = shown.page().select("a[href*='/sheets/']").attr("href");
        assertThat(open(cast.thomas, address).status()).isEqualTo(200);
        assertThat(open(cast.youssef, address).status()).isEqualTo(404);
    }

    private Browser.Answer hand(String name, String content) {
        return Browser.of(house, cast.nadia)
                .handIn(
                        at("/sheets"),
                        name,
                        content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "_once",
                        Ids.mint().toString(),
                        "_page",
                        at(""),
                        "_form",
                        "sheet");
    }

    @Test
    void a_persons_page_shows_the_sessions_they_are_enrolled_in() {
        var person = garden.person("Inscrite");
        assertThat(open(cast.nadia, "/people/" + person).page().select("[aria-labelledby=h-sessions]"))
                .isEmpty();
        garden.enrol(cast.nadia, person);
        assertThat(open(cast.nadia, "/people/" + person).text("[aria-labelledby=h-sessions]"))
                .contains("Potager partagé");
    }
}
