package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Moves;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class TransfersTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    Transfers transfers;

    @Autowired
    Moves moves;

    @Autowired
    Participants participants;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    UUID transfer = Ids.mint();

    @BeforeEach
    void nadia_asks_roubaix_to_receive_aurelie() throws SQLException {
        cast = new Cast(database, viewers);
        var who = new Identity(new PersonName("Aurélie", "Carpentier"), LocalDate.of(1993, 4, 2), null);
        cast.as(cast.nadia, () -> {
            participants.open(aurelie, cast.tourcoing, who, null);
            transfers.ask(transfer, aurelie, request());
        });
    }

    /// Other tests of this house expect no hub to read what has left it.
    @AfterEach
    void the_old_hub_reads_no_more() throws SQLException {
        asOwnerDo("update casefiles.stays set reads_until = null where reads_until is not null");
    }

    private Request request() {
        return Request.checked(
                cast.roubaix, "Elle emménage à Roubaix", TODAY, Set.of("name"), "Elle aime coudre", TODAY);
    }

    private String asOwner(String question) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "none";
        }
    }

    private String hub() throws SQLException {
        return asOwner("select hub_id from casefiles.participants where id = '" + aurelie + "'");
    }

    /// With somebody's ticket, by raw SQL as the application.
    private String seen(MemberId who, String question) {
        try {
            return RawSql.rows(cast, who, question).stream().findFirst().orElse("none");
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getCause().getMessage());
        }
    }

    @Test
    void before_it_answers_the_other_hub_sees_only_what_was_chosen_and_never_the_file() {
        String introduced = "select concat_ws('/', name, birth_date, sentence) from handovers.introductions"
                + " where transfer_id = '" + transfer + "'";
        assertThat(seen(cast.youssef, introduced)).isEqualTo("Aurélie Carpentier/Elle aime coudre");
        for (String table : new String[] {
            "casefiles.participants where id",
            "handovers.transfers where participant_id",
            "casefiles.care_team where participant_id",
            "casefiles.stays where participant_id"
        }) {
            assertThat(seen(cast.youssef, "select count(*) from " + table + " = '" + aurelie + "'"))
                    .isEqualTo("0");
        }
        for (MemberId other : new MemberId[] {cast.helene, cast.ines, cast.paul}) {
            assertThat(seen(other, introduced)).isEqualTo("none");
        }
    }

    @Test
    void while_it_waits_the_person_stays_and_is_not_asked_for_twice() throws SQLException {
        assertThat(hub()).isEqualTo("1");
        assertThatThrownBy(() -> cast.as(cast.thomas, () -> transfers.ask(Ids.mint(), aurelie, request())))
                .isInstanceOf(Transfers.AskedAlready.class);
        cast.as(cast.nadia, () -> transfers.ask(transfer, aurelie, request()));
        cast.as(cast.youssef, () -> transfers.say(transfer, "Depuis quand y habite-t-elle ?"));
        cast.as(cast.nadia, () -> transfers.say(transfer, "Depuis lundi."));
        assertThat(asOwner("select string_agg(kind, ' ' order by said_at) from handovers.answers where transfer_id = '"
                        + transfer + "'"))
                .isEqualTo("question reply");
        assertThat(hub()).isEqualTo("1");
    }

    @Test
    void accepted_for_today_the_file_follows_and_the_new_reference_is_there() throws SQLException {
        cast.as(cast.youssef, () -> transfers.accept(transfer, cast.youssef, TODAY));
        assertThat(hub()).isEqualTo("2");
        assertThat(asOwner("select string_agg(m.first_name || ' ' || coalesce(c.ended_because, c.began_because), ', '"
                        + " order by m.first_name) from casefiles.care_team c join team.members m on m.id = c.member_id"
                        + " where c.participant_id = '" + aurelie + "'"))
                .isEqualTo("Nadia move, Youssef transfer");
        assertThat(asOwner(
                        "select reason from casefiles.stays where hub_id = 2 and participant_id = '" + aurelie + "'"))
                .isEqualTo("Elle emménage à Roubaix");
        assertThat(seen(cast.nadia, "select count(*) from casefiles.participants where id = '" + aurelie + "'"))
                .as("the old hub still reads, as long as the recipe says")
                .isEqualTo("1");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> transfers.withdraw(transfer)))
                .isInstanceOf(Transfer.Over.class);
    }

    @Test
    void accepted_for_later_the_person_stays_until_somebody_welcomes_them() throws SQLException {
        cast.as(cast.youssef, () -> transfers.accept(transfer, cast.youssef, TODAY.plusDays(3)));
        assertThat(hub()).isEqualTo("1");
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> transfers.receive(transfer)))
                .as("the day has not come")
                .isInstanceOf(Transfer.Over.class);
        asOwnerDo("update handovers.answers set from_day = team.today() where kind = 'accepted' and transfer_id = '"
                + transfer + "'");
        cast.as(cast.youssef, () -> transfers.receive(transfer));
        assertThat(hub()).isEqualTo("2");
    }

    private void asOwnerDo(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void declined_or_taken_back_the_other_hub_no_longer_reads_the_name() {
        cast.as(cast.youssef, () -> transfers.decline(transfer, "Nous n’avons plus de place avant mars."));
        String name = "select name from handovers.introductions where transfer_id = '" + transfer + "'";
        assertThat(seen(cast.youssef, name)).isEqualTo("none");
        assertThat(seen(cast.nadia, name)).isEqualTo("Aurélie Carpentier");
    }

    @Test
    void nobody_answers_for_another_hub_not_even_by_raw_sql() throws SQLException {
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> transfers.accept(transfer, cast.nadia, TODAY)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> transfers.withdraw(transfer)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> transfers.accept(transfer, cast.thomas, TODAY)))
                .as("Thomas does not work at Roubaix")
                .isInstanceOf(Transfers.NoReference.class);
        String forged =
                "insert into handovers.answers (id, transfer_id, participant_id, hub_id, from_hub, to_hub, kind,"
                        + " from_day, reference, said_by) values (gen_random_uuid(), '" + transfer + "', '" + aurelie
                        + "', 1, 2, 1, 'accepted', team.today(), '" + cast.nadia + "', '" + cast.nadia
                        + "') returning kind";
        assertThat(seen(cast.nadia, forged)).contains("row-level security");
        assertThat(seen(
                        cast.nadia,
                        "select handovers.receive('" + transfer + "', gen_random_uuid(), gen_random_uuid(),"
                                + " gen_random_uuid(), team.today())"))
                .isEqualTo("f");
        assertThat(seen(
                        cast.youssef,
                        "select casefiles.carry(gen_random_uuid(), '" + aurelie
                                + "', 2, team.today(), team.today(), '')"))
                .contains("permission denied");
        assertThat(hub()).isEqualTo("1");
    }

    @Test
    void only_somebody_of_both_hubs_moves_a_person_at_once() throws SQLException {
        assertThatThrownBy(() ->
                        cast.as(cast.nadia, () -> moves.move(aurelie, cast.roubaix, Period.ofMonths(1), "Emménage")))
                .isInstanceOf(Moves.AskFirst.class);
        asOwnerDo("insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day) values"
                + " (gen_random_uuid(), '" + cast.sofia + "', 'psychologist', 'social-worker', 2, 0.25, team.today())");
        cast.as(cast.sofia, () -> moves.move(aurelie, cast.roubaix, Period.ofMonths(1), "Emménage"));
        asOwnerDo("delete from team.posts where hub_id = 2 and member_id = '" + cast.sofia + "'");
        assertThat(hub()).isEqualTo("2");
    }
}
