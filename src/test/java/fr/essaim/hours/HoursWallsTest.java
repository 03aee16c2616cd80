package fr.essaim.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around attestations, attacked with SQL as the application's own login.
@SpringBootTest
@EssaimTest
class HoursWallsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    HoursCast aurelie;
    UUID paper;

    @BeforeEach
    void a_paper() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new HoursCast(house, cast);
        paper = aurelie.paper(cast.nadia, "citizen-experience");
    }

    private long raw(MemberId who, String question) {
        return RawSql.as(cast, who, question);
    }

    @Test
    void attestations_and_sums_are_read_by_the_care_team_and_the_hub_lead_only() {
        String done = "select count(*) from hours.done('" + aurelie.person + "', current_date - 30, current_date)";
        for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
            assertThat(raw(reader, "select count(*) from hours.attestations where id = '" + paper + "'"))
                    .isOne();
            assertThat(raw(reader, done)).isOne();
        }
        for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
            for (String table : List.of("attestations", "lines", "sendings", "turns", "asks", "answers")) {
                assertThat(raw(
                                other,
                                "select count(*) from hours." + table + " where participant_id = '" + aurelie.person
                                        + "'"))
                        .isZero();
            }
            assertThat(raw(other, done)).isZero();
        }
        refused(cast.nadia, "select count(*) from hours.sources('" + aurelie.person + "', '2020-01-01', '2030-01-01')");
    }

    @Test
    void a_frozen_paper_is_changed_by_nobody_and_an_agreement_has_its_day() {
        for (String table : List.of("attestations", "lines", "sendings", "turns", "asks", "answers")) {
            refused(cast.nadia, "with w as (update hours." + table + " set written_at = now() returning 1) select 1");
            refused(cast.nadia, "with w as (delete from hours." + table + " returning 1) select 1");
        }
        String agree = """
                with w as (insert into hours.sendings (id, attestation_id, participant_id, hub_id, receiver, way, agreed_on, agreed_how)
                    values (gen_random_uuid(), '%s', '%s', 1, 'department', 'letter', team.today() %s, 'spoken') returning 1)
                select count(*) from w
                """;
        refused(cast.nadia, agree.formatted(paper, aurelie.person, "- 1"));
        refused(cast.nadia, agree.formatted(paper, aurelie.person, "+ 1"));
        refused(cast.lead, agree.formatted(paper, aurelie.person, ""));
        assertThat(raw(cast.nadia, agree.formatted(paper, aurelie.person, ""))).isOne();
    }

    @Test
    void no_table_here_can_hold_an_absence() {
        var columns = JdbcClient.create(database.owner())
                .sql("select column_name from information_schema.columns where table_schema = 'hours'")
                .query(String.class)
                .list();
        assertThat(columns)
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(absen|missed|planned|rate|share|motive).*"));
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> raw(who, question))
                .as(question)
                .rootCause()
                .hasMessageMatching("(?s).*(policy|permission|no agreement).*");
    }
}
