package fr.essaim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Raw SQL as the application's login: partners are the team's, not the funder's.
@SpringBootTest
@EssaimTest
class NetworkWallsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Cast cast;

    @BeforeEach
    void one_partner() throws Exception {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate network.actors cascade");
        }
        cast.as(cast.nadia, () -> actors.note(partner()));
    }

    private static Actor partner() {
        return new Actor(
                ActorId.mint(),
                "Les Ateliers du Parc",
                "",
                "",
                new Actor.Place("", ""),
                new Actor.Reach(List.of("0320000000"), List.of(), ""),
                List.of(new Actor.Contact("Ada", "Leclerc", "direction", List.of(), List.of())));
    }

    private long count(MemberId who, String table) {
        return cast.as(
                who,
                () -> transaction.execute(status -> sql.sql("select count(*) from network." + table)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void the_team_reads_them_and_a_funder_does_not() {
        for (String table : List.of("actors", "ways", "contacts")) {
            for (MemberId who : List.of(cast.youssef, cast.sofia, cast.helene, cast.ines)) {
                assertThat(count(who, table)).as(table).isEqualTo(1);
            }
            assertThat(count(cast.paul, table)).as(table).isZero();
        }
    }

    @Test
    void those_who_work_with_people_or_administer_write_them_and_others_do_not() {
        cast.as(cast.ines, () -> actors.note(partner()));
        for (MemberId who : List.of(cast.helene, cast.paul)) {
            assertThatThrownBy(() -> cast.as(who, () -> actors.note(partner())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobody_changes_or_erases_one() {
        assertThatThrownBy(() -> cast.as(
                        cast.ines,
                        () -> transaction.execute(
                                status -> sql.sql("delete from network.actors").update())))
                .isInstanceOf(DataAccessException.class);
    }
}
