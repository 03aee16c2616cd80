package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Beyond one's hubs, one sentence: asked with a birth date, counted, journaled, and never otherwise.
@SpringBootTest
@EssaimTest
class AskedElsewhereTest {
    private static final LocalDate BORN = LocalDate.of(1991, 7, 9);

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Twins twins;

    Cast cast;
    LikenessTraits orelie = LikenessTraits.of("Orélie", "Carpantier", BORN);

    @BeforeEach
    void somebody_at_tourcoing() throws SQLException {
        cast = new Cast(database, viewers);
        run("truncate casefiles.participants, casefiles.alike_asks, journal.entries cascade");
        cast.as(
                cast.nadia,
                () -> participants.open(
                        ParticipantId.mint(),
                        cast.tourcoing,
                        new Identity(new PersonName("Aurélie", "Carpentier"), BORN, null),
                        null));
    }

    private void run(String sql) throws SQLException {
        try (Connection owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(MemberId who, LocalDate born) {
        UUID asking = Ids.mint();
        return cast.as(who, () -> {
            twins.askElsewhere(asking, orelie, born);
            return twins.elsewhere(asking).stream().map(Twins.Elsewhere::hub).toList();
        });
    }

    @Test
    void whoever_works_elsewhere_learns_which_team_to_ask_and_the_journal_that_they_asked() throws SQLException {
        assertThat(ask(cast.youssef, BORN)).containsExactly("Tourcoing");
        assertThat(count("select count(*) from journal.entries where act = 'alike-elsewhere'"))
                .isOne();
    }

    @Test
    void ones_own_hub_is_not_elsewhere_and_a_name_alone_fishes_nothing() {
        assertThat(ask(cast.nadia, BORN)).isEmpty();
        assertThat(ask(cast.youssef, null)).isEmpty();
        assertThat(ask(cast.youssef, BORN.plusDays(1))).isEmpty();
    }

    @Test
    void after_thirty_questions_in_an_hour_nothing_is_answered() {
        for (int n = 0; n < 30; n++) {
            assertThat(ask(cast.youssef, BORN)).hasSize(1);
        }
        assertThat(ask(cast.youssef, BORN)).isEmpty();
        assertThat(ask(cast.ines, BORN)).as("each has their own measure").isNotNull();
    }

    @Test
    void nobody_asks_reads_and_takes_the_question_back() throws SQLException {
        cast.as(cast.youssef, () -> {
            Viewer viewer = Viewers.required();
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                set(app, viewer);
                UUID asking = Ids.mint();
                assertThat(raw(app, asking)).as("in the same transaction").isZero();
                app.rollback();
                set(app, viewer);
                assertThat(answered(app, asking)).as("after it was taken back").isZero();
                raw(app, asking);
                app.commit();
                set(app, viewer);
                assertThat(answered(app, asking)).as("once it is kept").isOne();
                app.rollback();
            } catch (SQLException wrong) {
                throw new IllegalStateException(wrong);
            }
        });
        assertThat(count("select count(*) from journal.entries where act = 'alike-elsewhere'"))
                .isOne();
    }

    @Test
    void nobody_reads_what_another_asked() {
        UUID asking = Ids.mint();
        cast.as(cast.youssef, () -> twins.askElsewhere(asking, orelie, BORN));
        assertThat(cast.as(cast.nadia, () -> twins.elsewhere(asking))).isEmpty();
        assertThat(cast.as(cast.youssef, () -> twins.elsewhere(asking))).hasSize(1);
    }

    private static void set(Connection app, Viewer viewer) throws SQLException {
        try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
            set.setString(1, viewer.ticket());
            set.execute();
        }
    }

    /// Asks, and reads at once.
    private long raw(Connection app, UUID asking) throws SQLException {
        try (var ask = app.prepareStatement("select casefiles.ask_elsewhere(?, ?, ?)")) {
            ask.setObject(1, asking);
            ask.setArray(2, app.createArrayOf("text", SearchKeys.alike(orelie).toArray(String[]::new)));
            ask.setObject(3, BORN);
            ask.execute();
        }
        return answered(app, asking);
    }

    private static long answered(Connection app, UUID asking) throws SQLException {
        try (var question = app.prepareStatement("select count(*) from casefiles.answer_elsewhere(?)")) {
            question.setObject(1, asking);
            try (var row = question.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long count(String question) throws SQLException {
        try (Connection owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
