package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Reports;
import fr.essaim.reports.Submissions;
import fr.essaim.team.Members;
import fr.essaim.team.OneTimeCodes;
import fr.essaim.team.SignIns;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class AuditsTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Audits audits;

    @Autowired
    Draws draws;

    @Autowired
    Packs packs;

    @Autowired
    PackFile file;

    @Autowired
    MissingProofs missing;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    SignIns signIns;

    @Autowired
    Submissions submissions;

    @Autowired
    ReportWords words;

    private Cast cast;
    private AuditLife life;
    private String email;

    @BeforeEach
    void a_programme() throws SQLException {
        cast = new Cast(database, viewers);
        life = new AuditLife(cast);
        email = AuditLife.email();
    }

    private UUID audit() {
        return life.audit(audits, email, TODAY, TODAY.plusDays(7));
    }

    private UUID draw(UUID audit, Frame frame, String size, String seed) {
        UUID draw = Ids.mint();
        cast.as(cast.helene, () -> draws.draw(audit, draw, frame, size, seed));
        return draw;
    }

    private List<UUID> sample(UUID audit) {
        return cast.as(cast.helene, () -> {
            audits.read(audit, "Vérifier le tirage");
            return packs.sample(audit).stream().map(Pack::journey).toList();
        });
    }

    @Test
    void a_controller_is_invited_by_a_code_and_comes_back_with_their_password() {
        var terms = life.terms(email, TODAY, TODAY.plusDays(7));
        UUID first = Ids.mint();
        String code = cast.as(cast.helene, () -> audits.open(first, life.code, terms));
        assertThat(code).isNotNull();
        String again = cast.as(cast.helene, () -> audits.open(first, life.code, terms));
        assertThat(again)
                .as("the form sent twice: a code that works, and one audit")
                .isNotNull();
        codes.choosePassword(Objects.requireNonNull(again), "un mot de passe long");
        signIns.signIn(email, "un mot de passe long", "ici");
        assertThat(cast.as(cast.ines, () -> audits.open(Ids.mint(), life.code, terms)))
                .as("known already")
                .isNull();
        assertThat(cast.as(
                        cast.helene,
                        () -> packs.audits().stream()
                                .filter(audit -> audit.programme().equals(life.code))
                                .toList()))
                .hasSize(2)
                .allMatch(audit -> "Odile Lemaire".equals(audit.controller()));
    }

    @Test
    void whoever_works_here_is_no_controller_and_whoever_is_no_direction_opens_nothing() {
        var staff = life.terms("nadia.belkacem@exemple.fr", TODAY, TODAY);
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.open(Ids.mint(), life.code, staff)))
                .isInstanceOf(Members.AlreadyHere.class);
        var terms = life.terms(email, TODAY, TODAY);
        for (MemberId who : List.of(cast.nadia, cast.lead, cast.paul)) {
            assertThatThrownBy(() -> cast.as(who, () -> audits.open(Ids.mint(), life.code, terms)))
                    .isInstanceOf(Audits.NotDirection.class);
        }
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.open(Ids.mint(), "rien", terms)))
                .isInstanceOf(Audits.UnknownProgramme.class);
        var past = life.terms(email, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.open(Ids.mint(), life.code, past)))
                .isInstanceOf(Terms.OverAlready.class);
        var endless = life.terms(email, TODAY, TODAY.plusDays(400));
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.open(Ids.mint(), life.code, endless)))
                .isInstanceOf(Terms.TooLong.class);
        assertThatThrownBy(() -> life.terms(email, TODAY, TODAY.minusDays(1)))
                .isInstanceOf(Period.EndsBeforeItStarts.class);
    }

    @Test
    void a_draw_can_be_drawn_again_by_a_stranger_from_the_frame_that_is_handed_over() throws SQLException {
        for (int i = 0; i < 12; i++) {
            life.journey(life.quay, "P" + i);
        }
        UUID audit = audit();
        UUID draw = draw(audit, AuditLife.spring(), "5", "graine");
        var frame = List.of(cast.as(cast.helene, () -> draws.frame(draw)).split("\n")).stream()
                .map(UUID::fromString)
                .toList();
        assertThat(frame).hasSize(12);
        assertThat(sample(audit)).isEqualTo(Sampling.draw("graine", frame, 5));
        var told = cast.as(cast.helene, () -> draws.of(audit)).getFirst();
        assertThat(told.frameHash()).isEqualTo(Sampling.mark(frame));
        assertThat(List.of(told.size(), told.frameSize())).containsExactly(5, 12);
        draw(audit, AuditLife.spring(), "5", "");
        assertThat(cast.as(cast.helene, () -> draws.of(audit)))
                .as("a second draw is one more")
                .hasSize(2);
        assertThatThrownBy(() -> life.life.write("update audits.draws set seed = 'x' where id = '" + draw + "'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> life.life.write("delete from audits.sampled where draw_id = '" + draw + "'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void what_cannot_be_drawn_writes_nothing() throws SQLException {
        UUID one = life.journey(life.quay, "Seule");
        UUID elsewhere = new AuditLife(cast).journey(life.quay, "Ailleurs");
        UUID audit = audit();
        var days = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThatThrownBy(() -> draw(audit, new Frame.Left(days), "1", "")).isInstanceOf(Sampling.EmptyFrame.class);
        assertThatThrownBy(() -> draw(audit, AuditLife.spring(), "2", ""))
                .isInstanceOf(Sampling.MoreThanTheFrame.class);
        assertThatThrownBy(() -> draw(audit, AuditLife.spring(), "0", "")).isInstanceOf(Sampling.NothingToDraw.class);
        String pasted = one + "\nREF-1\n" + elsewhere + "\n" + UUID.randomUUID();
        assertThatThrownBy(() -> draw(audit, Frame.Listed.of(pasted), "", ""))
                .isInstanceOfSatisfying(
                        Draws.NotFound.class,
                        refusal -> assertThat(refusal.details()[1].toString())
                                .contains("REF-1", elsewhere.toString())
                                .doesNotContain(one.toString()));
        assertThat(cast.as(cast.helene, () -> draws.of(audit))).isEmpty();
    }

    @Test
    void references_lead_to_the_file_that_speaks_now_and_one_of_two_files_is_refused() throws SQLException {
        UUID kept = life.journey(life.quay, "Gardée");
        UUID twin = life.journey(life.dock, "Jumelle");
        life.life.write("update casefiles.participants set source_reference = 'Ref-7' where id = '" + kept + "'");
        UUID audit = audit();
        draw(audit, Frame.Listed.of("ref-7\n" + kept), "", "");
        assertThat(sample(audit)).as("the reference and the id are one journey").containsExactly(kept);
        life.life.write("update casefiles.participants set source_reference = 'REF-7' where id = '" + twin + "'");
        assertThatThrownBy(() -> draw(audit, Frame.Listed.of("ref-7"), "", "")).isInstanceOf(Draws.Several.class);
        // a file that was brought into another: its journeys went, its reference stays with it
        UUID absorbed = UUID.randomUUID();
        life.life.write("""
                insert into casefiles.participants (id, hub_id, last_name, first_name, sort_key, source_reference, opened_by,
                    absorbed_into) values ('%s', %d, 'Ancienne', '', 'a', 'OLD-1', '%s', '%s')
                """.formatted(absorbed, life.quay, cast.nadia.value(), kept));
        UUID second = audit();
        draw(second, Frame.Listed.of("old-1"), "", "");
        assertThat(sample(second)).containsExactly(kept);
    }

    @Test
    void the_lines_of_a_submitted_report_are_a_frame_too() throws SQLException {
        UUID here = life.journey(life.quay, "Remise");
        UUID gone = life.journey(life.quay, "Partie");
        UUID report = cast.as(cast.helene, () -> submissions.submit(Ids.mint(), wish("2026-T2")));
        life.journey(life.quay, "Venue-après");
        life.life.write(
                "begin; set constraints all deferred; delete from journeys.undertakings where journey_id = '" + gone
                        + "'; delete from journeys.entries where journey_id = '" + gone
                        + "'; delete from journeys.journeys where id = '" + gone + "'; commit");
        UUID audit = audit();
        assertThatThrownBy(() -> draw(audit, new Frame.Submission(report), "2", ""))
                .isInstanceOf(Sampling.MoreThanTheFrame.class);
        draw(audit, new Frame.Submission(report), "1", "");
        assertThat(sample(audit)).containsExactly(here);
        assertThatThrownBy(() -> draw(audit, new Frame.Submission(UUID.randomUUID()), "1", ""))
                .isInstanceOf(Sampling.EmptyFrame.class);
    }

    private Reports.Wish wish(String period) {
        return new Reports.Wish(life.code, "fse-participants", ReportPeriod.parse(period), "", words.in(Locale.FRENCH));
    }

    @Test
    void a_merge_is_followed_and_a_list_that_was_taken_back_is_told() throws SQLException {
        UUID moved = life.journey(life.quay, "Doublon");
        UUID gone = life.journey(life.quay, "Reprise");
        UUID audit = audit();
        draw(audit, Frame.Listed.of(moved + "\n" + gone), "", "");
        UUID kept = life.journey(life.quay, "Gardée");
        life.life.write("""
                begin; set constraints all deferred;
                delete from journeys.undertakings where journey_id in ('%1$s', '%2$s');
                delete from journeys.entries where journey_id in ('%1$s', '%2$s');
                update journeys.journeys set entered_on = '2025-02-01', exited_on = '2025-03-01' where id = '%3$s';
                update journeys.journeys set participant_id = '%3$s' where id = '%1$s';
                delete from journeys.journeys where id = '%2$s'; commit;
                """.formatted(moved, gone, kept));
        var read = cast.as(cast.helene, () -> {
            audits.read(audit, "Vérifier le tirage");
            return packs.sample(audit);
        });
        assertThat(read).extracting(Pack::journey).containsExactly(moved, gone);
        assertThat(Objects.requireNonNull(read.getFirst().proofs()).lastName()).isEqualTo("Gardée");
        assertThat(read.getLast().proofs()).isNull();
    }

    @Test
    void what_a_pack_says_is_expected_is_what_the_database_counts() throws SQLException {
        UUID proved = life.journey(life.quay, "Prouvée");
        UUID stated = life.journey(life.dock, "Déclarée");
        life.left(proved);
        life.left(stated);
        life.proved(proved);
        life.life.journey(life.quay, "Nue", "2026-05-02");
        UUID audit = audit();
        draw(audit, AuditLife.spring(), "3", "");
        var said = new HashSet<String>();
        cast.as(cast.helene, () -> {
            audits.read(audit, "Vérifier le compte");
            packs.sample(audit)
                    .forEach(pack -> pack.expected().stream()
                            .filter(each -> each.state() == Expected.State.LATE || each.state() == Expected.State.TO_DO)
                            .forEach(each -> said.add(pack.journey() + " " + each.kind() + " " + each.due() + " "
                                    + each.state().code())));
        });
        var counted = cast
                .as(cast.helene, () -> {
                    audits.readMissing(life.code, "Vérifier le compte");
                    return missing.ask(life.code, 52, null, "").rows();
                })
                .stream()
                .map(row -> row.journeyId() + " " + row.kind() + " " + row.dueOn() + " " + row.state())
                .toList();
        assertThat(said).hasSizeGreaterThan(6).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void one_file_holds_a_folder_a_person_their_documents_and_an_index_and_no_whisper()
            throws SQLException, IOException {
        UUID aubert = life.journey(life.quay, "Aubert");
        life.left(aubert);
        life.proved(aubert);
        life.journey(life.quay, "../Bertin <b>");
        UUID audit = audit();
        draw(audit, AuditLife.spring(), "2", "a");
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> cast.as(cast.helene, () -> file.write(audit, Locale.FRENCH, out, (n, of) -> {})))
                .isInstanceOf(Packs.NothingToRead.class);
        cast.as(cast.helene, () -> {
            audits.read(audit, "Préparer les pièces");
            assertThat(file.write(audit, Locale.FRENCH, out, (n, of) -> {})).isEqualTo(2);
        });
        var names = new ArrayList<String>();
        var papers = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().replaceFirst("^\\d+ ", ""));
                if (entry.getName().endsWith("preuves.pdf")) {
                    try (var paper = Loader.loadPDF(zip.readAllBytes())) {
                        papers.append(new PDFTextStripper().getText(paper));
                    }
                }
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Aubert X/dossier-de-preuves.pdf",
                        "Aubert X/piece 1 contrat.pdf",
                        "Bertin b X/dossier-de-preuves.pdf",
                        "sommaire.xlsx");
        assertThat(papers.toString())
                .contains(
                        "Aubert",
                        "<b>",
                        "n’a pas souhaité répondre",
                        "reste au programme",
                        "signé le 14/04/2026",
                        "CDI",
                        "version 1.0.0")
                .doesNotContain(AuditLife.WHISPERS);
    }
}
