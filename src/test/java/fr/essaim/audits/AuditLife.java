package fr.essaim.audits;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.reports.ReportLife;
import fr.essaim.team.Email;
import fr.essaim.testing.Cast;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Journeys with their proofs and what must stay behind the walls, in a programme of their own; and
/// somebody who comes to check them.
public final class AuditLife {
    /// What only the team may read: it must be in nothing that leaves.
    public static final List<String> WHISPERS =
            List.of("06 11 22 33 44", "Ne pas laisser de message", "confidence", "Foyer de nuit", "dit par la voisine");

    public final ReportLife life;
    public final String code;
    public final int quay;
    public final int dock;
    private final Cast cast;

    public AuditLife(Cast cast) throws SQLException {
        this.cast = cast;
        this.life = new ReportLife(cast);
        this.code = life.code;
        this.quay = life.hub("quai");
        this.dock = life.hub("bassin");
    }

    /// Entered on 14 April 2026, informed and agreed; with a way to reach them, a wish, a note and
    /// a sensitive prescriber.
    public UUID journey(int hub, String name) throws SQLException {
        UUID id = life.journey(hub, name, "2026-04-14");
        life.write("""
                insert into journeys.undertakings (id, journey_id, participant_id, hub_id, kind, given_on, how, author) values
                    (gen_random_uuid(), '%1$s', '%1$s', %2$d, 'information', '2026-04-10', 'spoken', '%3$s'),
                    (gen_random_uuid(), '%1$s', '%1$s', %2$d, 'agreement', '2026-04-14', 'signed', '%3$s');
                insert into casefiles.ways (id, participant_id, hub_id, kind, value, from_day, author)
                    values (gen_random_uuid(), '%1$s', %2$d, 'phone', '06 11 22 33 44', '2026-04-14', '%3$s');
                insert into casefiles.wishes (id, participant_id, hub_id, words, from_day, author)
                    values (gen_random_uuid(), '%1$s', %2$d, 'Ne pas laisser de message', '2026-04-14', '%3$s');
                insert into casefiles.facts (id, participant_id, hub_id, compartment, state, title, day, author)
                    values (gen_random_uuid(), '%1$s', %2$d, 'team', 'done', 'Une confidence', '2026-05-01', '%3$s');
                insert into casefiles.situations (id, participant_id, hub_id, question, state, answer, as_of, author)
                    values (gen_random_uuid(), '%1$s', %2$d, 'somebody-elses-question', 'given', 'Foyer de nuit', '2026-04-14', '%3$s');
                insert into casefiles.orientations (id, participant_id, hub_id, kind, sensitive, service, received_on, author)
                    values (gen_random_uuid(), '%1$s', %2$d, 'spip', true, 'dit par la voisine', '2026-04-01', '%3$s');
                """.formatted(id, hub, cast.nadia.value()));
        life.answered(id, "employment-status", "given", "registered");
        life.answered(id, "months-without-job", "refused", "");
        life.answered(id, "housing", "given", "street");
        life.answered(id, "resources", "not-known", "");
        return id;
    }

    /// Left on 1 June 2026 with a permanent contract, which asks for a document.
    public void left(UUID journey) throws SQLException {
        life.left(journey, "2026-06-01", "cdi", "'2026-06-01 18:00+02'");
        life.write("update journeys.exits set evidence_needed = true where journey_id = '" + journey + "'");
        life.write("update journeys.journeys set exited_on = '2026-06-01' where id = '" + journey + "'");
    }

    /// @return the document
    public UUID proved(UUID journey) throws SQLException {
        UUID document = UUID.randomUUID();
        life.write("""
                insert into casefiles.documents (id, participant_id, hub_id, compartment, name, media_type, bytes, author)
                    select '%1$s', participant_id, hub_id, 'journey', 'contrat.pdf', 'application/pdf', 'pdf'::bytea, '%3$s'
                    from journeys.journeys where id = '%2$s';
                insert into journeys.evidence (id, journey_id, participant_id, hub_id, kind, document_id, author)
                    select gen_random_uuid(), id, participant_id, hub_id, 'contract', '%1$s', '%3$s'
                    from journeys.journeys where id = '%2$s';
                """.formatted(document, journey, cast.nadia.value()));
        return document;
    }

    public Terms terms(String email, LocalDate from, LocalDate until) {
        return new Terms(
                new PersonName("Odile", "Lemaire"),
                new Email(email),
                "DDETS du Nord",
                "Contrôle de service fait 2026",
                new Period(from, until));
    }

    /// An audit of these days, opened by the director.
    public UUID audit(Audits audits, String email, LocalDate from, LocalDate until) {
        UUID id = Ids.mint();
        cast.as(cast.helene, () -> {
            audits.open(id, code, terms(email, from, until));
        });
        return id;
    }

    /// Entered in the second quarter of 2026.
    public static Frame spring() {
        return new Frame.Entered(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    }

    public UUID member(String email) throws SQLException {
        try (var owner = cast.owner();
                var question = owner.prepareStatement("select id from team.members where email = ?")) {
            question.setString(1, email);
            try (var row = question.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    public static String email() {
        return "controle-" + UUID.randomUUID() + "@exemple.fr";
    }
}
