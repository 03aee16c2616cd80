package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a controller can know by asking the database as the application does, with their own ticket: attacked.
@SpringBootTest
@EssaimTest
class AuditWallsTest {
    private static final LocalDate TODAY = Cast.today();

    /// What anybody signed in may read: no person is in it, save oneself.
    private static final List<String> OPEN = List.of(
            "programme.", "territory.", "audits.audits", "audits.draws", "audits.sampled", "casefiles.person_tables");

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tickets tickets;

    @Autowired
    Audits audits;

    @Autowired
    Draws draws;

    @Autowired
    Packs packs;

    private Cast cast;
    private AuditLife life;
    private UUID drawn;
    private UUID other;
    private UUID document;
    private UUID others;
    private UUID audit;
    private String ticket;

    @BeforeEach
    void one_of_two_people_is_drawn() throws SQLException {
        cast = new Cast(database, viewers);
        life = new AuditLife(cast);
        drawn = life.journey(life.quay, "Aubert");
        other = life.journey(life.quay, "Bertin");
        for (UUID journey : List.of(drawn, other)) {
            life.left(journey);
        }
        document = life.proved(drawn);
        others = life.proved(other);
        String email = AuditLife.email();
        audit = life.audit(audits, email, TODAY, TODAY.plusDays(7));
        cast.as(cast.helene, () -> draws.draw(audit, Ids.mint(), Frame.Listed.of(drawn.toString()), "", ""));
        ticket = tickets.open(new MemberId(life.member(email)), Duration.ofMinutes(30));
    }

    private <T> T asked(String ticket, String question, Read<T> read) throws SQLException {
        try (var connection = cast.application()) {
            connection.setAutoCommit(false);
            try (var show = connection.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                show.setString(1, ticket);
                show.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(question)) {
                return read.of(row);
            }
        }
    }

    private interface Read<T> {
        T of(java.sql.ResultSet row) throws SQLException;
    }

    private List<String> all(String question) throws SQLException {
        return asked(ticket, question, row -> {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(Objects.requireNonNullElse(row.getString(1), "null"));
            }
            return all;
        });
    }

    private String evidence(String journeys, boolean whole) {
        return "select t::text from audits.evidence('" + audit + "', " + journeys + ", " + whole + ") t";
    }

    @Test
    void of_every_table_of_the_house_the_controller_reads_none_about_people() throws SQLException {
        var seen = new ArrayList<String>();
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var tables = statement.executeQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v') and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'
                        """)) {
            while (tables.next()) {
                String table = tables.getString(1);
                try {
                    if (OPEN.stream().noneMatch(table::startsWith)
                            && !all("select count(*) from " + table).equals(List.of("0"))) {
                        seen.add(table);
                    }
                } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).as(table).isEqualTo("42501");
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("team.members", "team.posts", "journal.entries");
        assertThat(all("select count(*) from journal.entries where cardinality(participant_ids) > 0"
                        + " or team.viewer() not in (member_id, about_member)"))
                .as("of the journal, how they were invited")
                .containsExactly("0");
        assertThat(all("select count(*) from team.members")).as("oneself").containsExactly("1");
        assertThat(all("select count(*) from audits.audits")).containsExactly("1");
        assertThat(all("select journey_id from audits.sampled")).containsExactly(drawn.toString());
    }

    @Test
    void the_evidence_is_of_the_drawn_alone_and_tells_nothing_that_proves_nothing() throws SQLException {
        String whole = String.join("\n", all(evidence("null", true)));
        assertThat(whole).contains("Aubert", "registered", "refused", "signed", "contrat.pdf", "quai");
        assertThat(whole).doesNotContain("Bertin").doesNotContain(AuditLife.WHISPERS);
        assertThat(whole)
                .as("of housing and income, that something was answered")
                .contains("housing", "resources")
                .doesNotContain("street", "not-known");
        assertThat(all(evidence("array['" + other + "']::uuid[]", true))).isEmpty();
        assertThat(all("select name from audits.document('" + audit + "', '" + document + "')"))
                .containsExactly("contrat.pdf");
        assertThat(all("select name from audits.document('" + audit + "', '" + others + "')"))
                .isEmpty();
    }

    @Test
    void the_functions_behind_and_those_of_the_house_are_closed() throws SQLException {
        for (String question : List.of(
                "select audits.proofs('" + other + "', '{somebody-elses-question}', '{}')",
                "select audits.author('" + cast.nadia.value() + "')",
                "select team.last_day_of('" + cast.nadia.value() + "')",
                "select * from team.signed_in",
                "select * from team.held_today")) {
            assertThatThrownBy(() -> all(question)).as(question).isInstanceOf(SQLException.class);
        }
        String programme = all("select programme_id::text from audits.audits").getFirst();
        for (String question : List.of(
                "select journey_id from audits.frame('" + programme + "', 'entered', '2026-01-01', '2026-12-31', null)",
                "select journey_id from audits.found('" + programme + "', array['" + other + "'])",
                "select kind from audits.missing('" + programme
                        + "', '{agreement}', '{}', '4 weeks', '4 weeks', '2026-01-01', '2027-01-01', '{}', null, null, null, null, 100)",
                "select kind from indicators.expected('" + programme
                        + "', '{agreement}', '{}', '4 weeks', '4 weeks', '2026-01-01', '2027-01-01')",
                "select state from indicators.tally('" + programme + "', '2026-12-31', 'infinity')",
                "select casefiles.open_with_reason(gen_random_uuid(), '{aubert}', '1990-05-20', 'pour voir')")) {
            assertThat(all(question)).as(question).isEmpty();
        }
        for (String question : List.of(
                "insert into audits.sampled select draw_id, 2, '" + other + "', '" + other
                        + "' from audits.sampled returning 1",
                "insert into audits.readings (id, programme_id, audit_id, reason) select gen_random_uuid(), programme_id, id,"
                        + " 'pour voir' from audits.audits returning 1",
                "insert into audits.draws select gen_random_uuid(), audit_id, frame, from_day, until_day, submission_id,"
                        + " algorithm, seed, size, frame_size, frame_hash, '{housing}', '{housing}' from audits.draws returning 1",
                "update audits.audits set until_day = until_day + 300 returning 1")) {
            assertThatThrownBy(() -> all(question)).as(question).isInstanceOf(SQLException.class);
        }
        assertThat(all("select answer from team.invite_controller(gen_random_uuid(), 'X', 'Y', 'x@y.fr', 'c',"
                        + " gen_random_uuid(), '2026-01-01', '2099-01-01')"))
                .containsExactly("refused");
        assertThat(all("select team.end_controller('" + audit + "')")).containsExactly("f");
    }

    @Test
    void before_the_first_day_and_after_the_last_an_open_ticket_stands_for_nobody() throws SQLException {
        assertThat(all(evidence("null", false))).hasSize(1);
        for (int shift : List.of(1, -30)) {
            days(shift);
            assertThat(all("select team.viewer()")).containsExactly("null");
            assertThat(all("select count(*) from team.members")).containsExactly("0");
            assertThat(all("select count(*) from programme.programmes")).containsExactly("0");
            assertThat(all(evidence("null", false))).isEmpty();
        }
    }

    /// The days of the account, moved as the owner would mend them.
    private void days(int shift) throws SQLException {
        life.life.write("update team.posts set from_day = '%s', until_day = '%s' where id = '%s'"
                .formatted(TODAY.plusDays(shift), TODAY.plusDays(shift + 7), audit));
    }

    @Test
    void ended_early_it_closes_at_once_and_only_the_audits_own_days_count() throws SQLException {
        cast.as(cast.helene, () -> audits.end(audit));
        assertThat(all(evidence("null", false))).isEmpty();
        assertThat(all("select count(*) from audits.sampled")).containsExactly("0");
        assertThat(all("select team.viewer()")).containsExactly("null");
        assertThatThrownBy(() -> cast.as(
                        cast.helene, () -> draws.draw(audit, Ids.mint(), Frame.Listed.of(other.toString()), "", "")))
                .isInstanceOf(Draws.Over.class);
    }

    @Test
    void prolonged_or_shortened_the_controllers_ticket_follows_at_once() throws SQLException {
        days(-30);
        life.life.write("alter table audits.audits disable trigger frozen; update audits.audits set from_day = '%s',"
                        .formatted(TODAY.minusDays(30))
                + " until_day = '%s' where id = '%s'; alter table audits.audits enable trigger frozen"
                        .formatted(TODAY.minusDays(23), audit));
        assertThat(all("select team.viewer()")).as("their days are over").containsExactly("null");
        cast.as(cast.helene, () -> audits.move(audit, TODAY.plusDays(2)));
        assertThat(all(evidence("null", false)))
                .as("the same ticket reads again")
                .hasSize(1);
        cast.as(cast.ines, () -> audits.move(audit, TODAY));
        assertThat(all(evidence("null", false))).as("until tonight").hasSize(1);
        life.life.write("update team.posts set until_day = '%s' where id = '%s'".formatted(TODAY.minusDays(1), audit));
        assertThat(all(evidence("null", false))).isEmpty();
        for (String forged : List.of(
                "insert into audits.last_days (id, audit_id, until_day) values (gen_random_uuid(), '" + audit
                        + "', '2099-01-01') returning 1",
                "update audits.last_days set until_day = '2099-01-01' returning 1")) {
            assertThatThrownBy(() -> all(forged)).as(forged).isInstanceOf(SQLException.class);
        }
        assertThat(all("select team.move_controllers_end('" + audit + "', '2099-01-01')"))
                .containsExactly("f");
    }

    @Test
    void a_last_day_that_cannot_be_is_refused_and_each_change_is_a_row_of_its_own() throws SQLException {
        for (LocalDate past : List.of(TODAY.minusDays(1), TODAY.minusDays(40))) {
            assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.move(audit, past)))
                    .isInstanceOf(fr.essaim.kernel.Refusal.class);
        }
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.move(audit, TODAY.plusDays(400))))
                .isInstanceOf(Terms.TooLong.class);
        assertThatThrownBy(() -> cast.as(cast.lead, () -> audits.move(audit, TODAY)))
                .isInstanceOf(Audits.NotDirection.class);
        UUID later = life.audit(audits, AuditLife.email(), TODAY.plusDays(5), TODAY.plusDays(9));
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.move(later, TODAY.plusDays(4))))
                .isInstanceOf(fr.essaim.kernel.Period.EndsBeforeItStarts.class);
        cast.as(cast.helene, () -> {
            audits.move(audit, TODAY.plusDays(30));
            audits.move(audit, TODAY.plusDays(20));
            audits.move(audit, TODAY.plusDays(20));
            Audit moved = packs.audit(audit);
            assertThat(moved.untilDay()).isEqualTo(TODAY.plusDays(20));
            assertThat(moved.agreedUntil()).isEqualTo(TODAY.plusDays(7));
            assertThat(moved.movedBy()).isEqualTo("Hélène Caron");
        });
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from audits.last_days where audit_id = '" + audit + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
        cast.as(cast.helene, () -> audits.end(audit));
        assertThatThrownBy(() -> cast.as(cast.helene, () -> audits.move(audit, TODAY.plusDays(3))))
                .isInstanceOf(Draws.Over.class);
    }

    @Test
    void a_controller_reads_no_other_audit_and_a_director_none_without_a_reason() throws SQLException {
        String email = AuditLife.email();
        UUID second = life.audit(audits, email, TODAY, TODAY);
        cast.as(cast.helene, () -> draws.draw(second, Ids.mint(), Frame.Listed.of(other.toString()), "", ""));
        assertThat(all("select t::text from audits.evidence('" + second + "', null, true) t"))
                .isEmpty();
        cast.as(cast.helene, () -> {
            assertThat(packs.because(audit)).isNull();
            assertThat(packs.sample(audit)).isEmpty();
            assertThatThrownBy(() -> packs.one(audit, drawn)).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> packs.document(audit, document)).isInstanceOf(NotHere.class);
            audits.read(audit, "Préparer les pièces");
            assertThat(packs.one(audit, drawn).proofs()).isNotNull();
            assertThatThrownBy(() -> packs.one(second, other)).isInstanceOf(NotHere.class);
        });
        for (MemberId who : List.of(cast.nadia, cast.paul, cast.lead)) {
            cast.as(who, () -> {
                assertThat(packs.sample(audit)).isEmpty();
                assertThatThrownBy(() -> audits.read(audit, "Pour voir ce que c’est"))
                        .isInstanceOf(Audits.NotDirection.class);
                assertThatThrownBy(() -> packs.audit(audit)).isInstanceOf(NotHere.class);
            });
        }
    }

    @Test
    void each_person_read_has_their_row_in_the_journal_with_why() throws SQLException {
        asked(ticket, evidence("null", true), row -> 0);
        MemberId controller =
                new MemberId(UUID.fromString(all("select team.viewer()").getFirst()));
        cast.as(controller, () -> {
            packs.sample(audit);
            packs.one(audit, drawn);
            packs.document(audit, document);
        });
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select act || ' ' || participant_ids::text || ' ' || reason"
                        + " from journal.entries where member_id = '" + controller.value()
                        + "' and reading order by id")) {
            var told = new ArrayList<String>();
            while (rows.next()) {
                told.add(rows.getString(1));
            }
            String end = " {" + drawn + "} Contrôle de service fait 2026";
            assertThat(told).containsExactly("audit-sample" + end, "audit-pack" + end, "audit-document" + end);
        }
    }
}
