package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Feeds;
import fr.essaim.appointments.Outcomes;
import fr.essaim.audits.AuditLife;
import fr.essaim.audits.Audits;
import fr.essaim.audits.Draws;
import fr.essaim.audits.Frame;
import fr.essaim.audits.Terms;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.hours.HoursCast;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.myspace.Spaces;
import fr.essaim.team.Email;
import fr.essaim.team.Tickets;
import fr.essaim.testing.EssaimTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The wall between support and control: whatever file the house makes, nobody's absence is in it,
/// neither its motive nor the rows that would tell it. A door that answers with a file fails here
/// until it is walked through as well.
@SpringBootTest
@EssaimTest
class NoAbsenceLeavesTest {
    private static final String MISSED = "RATE-LE-RENDEZ-VOUS";
    private static final String LATE_BUS = "LE-BUS-ETAIT-EN-RETARD";

    /// Files that somebody handed in: the house gives them back as they came.
    private static final List<String> HANDED_IN =
            List.of("/documents/{id}", "/sessions/{id}/sheets/{sheet}", "/audits/{id}/documents/{document}");

    /// Made by the house: walked through below, or written by what is (takings; reports, whose frozen lines
    /// they are), or holding nothing of a person but an id (blank questions, drawn journeys).
    private static final List<String> MADE = List.of(
            "/people/{id}/plan.pdf",
            "/people/{id}/hours/{which}/attestation.pdf",
            "/mine/hours/{which}/attestation.pdf", // the same paper
            "/sessions/{id}/sheet.pdf",
            "/instruments/{name}.pdf",
            "/audits/{id}/frames/{draw}",
            "/audits/{id}/packs",
            "/reports/file",
            "/reports/submissions/{id}/file",
            "/leaving/{id}/file",
            "/calendars/{file}",
            "/people/{id}/space/paper");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    LeavingCast leaving;
    HoursCast aurelie;
    List<String> never;

    @BeforeEach
    void somebody_who_came_once_and_not_three_times() throws SQLException {
        leaving = new LeavingCast(house);
        var cast = leaving.cast;
        aurelie = new HoursCast(house, cast);
        var missed = new Fact(
                Compartment.TEAM,
                null,
                Fact.State.BROKEN,
                Fact.Side.PERSON,
                MISSED,
                null,
                HoursCast.TODAY,
                null,
                null,
                null,
                null,
                false);
        cast.as(cast.nadia, () -> house.getBean(Facts.class).write(Ids.mint(), aurelie.person, missed, List.of()));
        String absent = leaving.owner
                .sql(
                        "select enrolment_id::text from activities.attendances where participant_id = :id and how = 'absent'")
                .param("id", aurelie.person.value())
                .query(String.class)
                .single();
        UUID appointment = new AppointmentCast(house, cast).held(aurelie.person, AppointmentCast.freshPast(), "9h30");
        var outcome = new Coming(Coming.How.ABSENT, Fact.Side.TRANSPORT, LATE_BUS);
        cast.as(cast.nadia, () -> house.getBean(Outcomes.class).note(appointment, outcome));
        never = List.of(HoursCast.MOTIVE, MISSED, LATE_BUS, appointment.toString(), absent);
    }

    @Test
    void every_door_that_answers_with_a_file_is_known() {
        var files = new TreeSet<String>();
        house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((door, method) -> {
                    if (ResponseEntity.class.isAssignableFrom(
                                    method.getReturnType().getParameterType())
                            && method.getBeanType().getName().startsWith("fr.essaim.")) {
                        files.addAll(door.getPatternValues());
                    }
                });
        var known = new TreeSet<>(HANDED_IN);
        known.addAll(MADE);
        assertThat(files)
                .as("walk through it below, or say that it is handed in")
                .isEqualTo(known);
    }

    @Test
    void neither_the_house_nor_an_author_nor_the_administration_takes_an_absence_away() throws IOException {
        String all = leaving.house(null, null).everything()
                + leaving.house(null, "Demande du juge du 2 mars").everything()
                + leaving.own(leaving.cast.nadia).everything()
                + leaving.administration(leaving.cast.ines, "Changer d’outil").everything();
        assertThat(all.contains(aurelie.person.toString())).isTrue();
        assertThat(never.stream().filter(all::contains)).isEmpty();
    }

    @Test
    void who_came_leaves_and_who_did_not_is_not_told_by_what_is_left() throws IOException {
        var unpacked = leaving.house(null, null);
        String person = aurelie.person.toString();
        for (String sheet : List.of("Inscriptions", "Places données", "Présences")) {
            assertThat(unpacked.rows("parcours.xlsx", sheet).stream()
                            .filter(row ->
                                    row.get("Personne (identifiant)").getText().equals(person)))
                    .as(sheet)
                    .hasSize(1);
        }
    }

    @Test
    void no_paper_report_or_pack_tells_it() throws Exception {
        UUID paper = aurelie.paper(leaving.cast.nadia, "citizen-experience");
        UUID session = leaving.owner
                .sql("select e.session_id from activities.enrolments e where e.id = cast(:id as uuid)")
                .param("id", never.getLast())
                .query(UUID.class)
                .single();
        aurelie.plan.goal("Une cantine");
        JourneyId journey = aurelie.plan.enters();
        String people = "/people/" + aurelie.person;
        var nadia = leaving.cast.nadia;
        for (String made : List.of(
                people + "/plan.pdf",
                people + "/hours/" + paper + "/attestation.pdf",
                "/sessions/" + session + "/sheet.pdf",
                "/day/paper",
                people + "/situations/paper")) {
            clean(made, read(nadia, get(made)));
        }
        String email = AuditLife.email();
        leaving.cast.as(nadia, () -> house.getBean(Spaces.class).open(Ids.mint(), aurelie.person, HoursCast.TODAY));
        clean("space", read(nadia, post(people + "/space/paper")));
        String feed = nadiasFeed();
        assertThat(read(nadia, get(feed)))
                .as("a calendar names nobody")
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("Du-Plan", LATE_BUS, "absent");
        String audit = audited(journey, email);
        String pack = read(controller(email), post(audit + "/packs"));
        clean("audit pack", pack);
        assertThat(pack)
                .as("who came, with the state of the sheet")
                .containsOnlyOnce("La feuille signée n’est pas encore revenue");
        var entered = HoursCast.TODAY.minusMonths(6);
        for (String report : List.of("dialogue-de-gestion", "fse-participants")) {
            String made = read(
                    leaving.cast.helene,
                    post("/reports/file")
                            .param("programme", "dest1")
                            .param("report", report)
                            .param("reason", "Dialogue de gestion du printemps")
                            .param("period", entered.getYear() + "-T" + entered.get(IsoFields.QUARTER_OF_YEAR)));
            clean(report, made);
        }
    }

    /// An audit that draws this journey.
    private String audited(JourneyId journey, String email) {
        UUID id = Ids.mint();
        var today = HoursCast.TODAY;
        leaving.cast.as(leaving.cast.helene, () -> {
            var terms = new Terms(
                    new PersonName("Odile", "Lemaire"),
                    new Email(email),
                    "DDETS du Nord",
                    "Contrôle de service fait",
                    new Period(today, today.plusDays(5)));
            house.getBean(Audits.class).open(id, "dest1", terms);
        });
        leaving.cast.as(leaving.cast.helene, () -> {
            house.getBean(Draws.class).draw(id, Ids.mint(), new Frame.Listed(List.of(journey.toString())), "1", "1");
        });
        return "/audits/" + id;
    }

    private String nadiasFeed() {
        String whole = leaving.cast.as(
                leaving.cast.nadia, () -> house.getBean(Feeds.class).open(null));
        return whole.substring(whole.indexOf("/calendars/"));
    }

    private MemberId controller(String email) {
        return new MemberId(leaving.owner
                .sql("select id from team.members where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    private void clean(String what, String text) {
        assertThat(text).as(what).isNotBlank();
        assertThat(never.stream().filter(text::contains)).as(what).isEmpty();
    }

    private String read(MemberId who, MockHttpServletRequestBuilder asked) throws Exception {
        var ticket = new Cookie("essaim", house.getBean(Tickets.class).open(who, Duration.ofHours(1)));
        var response = MockMvcBuilders.webAppContextSetup(house)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(asked.cookie(ticket).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return words(response.getContentAsByteArray());
    }

    /// Every word of a file, packed or not.
    private static String words(byte[] file) throws IOException {
        String beginning = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (beginning.equals("%PDF")) {
            try (var read = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(read);
            }
        }
        if (!beginning.startsWith("PK")) {
            return new String(file, StandardCharsets.UTF_8);
        }
        var all = new StringBuilder();
        try (var packed = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var part : Collections.list(packed.getEntries())) {
                all.append(part.getName())
                        .append('\n')
                        .append(words(packed.getInputStream(part).readAllBytes()))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
