package fr.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Email;
import fr.essaim.team.Members;
import fr.essaim.team.Posts;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Who works at a hub, and how it closes.
@SpringBootTest
@EssaimTest
class HubsTest {
    private static final UUID DEST1 = UUID.fromString("018f0000-0000-7000-8000-0000000000aa");
    private static final LocalDate OPENS = LocalDate.of(2025, 3, 1);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Hubs hubs;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Participants participants;

    Cast cast;
    HubId hub;
    MemberId idriss = MemberId.mint();

    @BeforeEach
    void a_hub_and_a_newcomer() throws SQLException {
        cast = new Cast(database, viewers);
        hub = cast.as(cast.ines, () -> {
            String mark = UUID.randomUUID().toString();
            members.invite(idriss, new PersonName("Idriss", "Konaté"), new Email(mark + "@exemple.fr"));
            return hubs.open(DEST1, "h-" + mark, "Le Hub", OPENS);
        });
    }

    private UUID appoint(HubId where, String role, BigDecimal fte, Period period) {
        return cast.as(cast.ines, () -> teams.appoint(where, idriss, role, fte, period));
    }

    @Test
    void a_post_gives_its_hub_to_read_and_nothing_else() {
        appoint(hub, "educateur", HALF, Period.since(OPENS));

        cast.as(idriss, () -> assertThat(Viewers.required().hubs()).containsExactly(hub));
    }

    @Test
    void nobody_works_more_than_full_time_over_all_hubs() {
        appoint(cast.tourcoing, "educateur", HALF, Period.since(OPENS));
        appoint(hub, "educateur", HALF, new Period(OPENS, OPENS.plusMonths(2)));

        assertThatThrownBy(() -> appoint(hub, "educateur", new BigDecimal("0.1"), Period.since(OPENS.plusDays(3))))
                .isInstanceOf(Posts.MoreThanFullTime.class);
        appoint(hub, "educateur", HALF, Period.since(OPENS.plusMonths(3)));
    }

    @Test
    void a_post_stays_within_the_life_of_its_hub_and_the_roles_of_its_recipe() {
        assertThatThrownBy(() -> appoint(hub, "educateur", HALF, Period.since(OPENS.minusDays(1))))
                .isInstanceOf(BeyondTheHub.class);
        assertThatThrownBy(() -> appoint(hub, "skipper", HALF, Period.since(OPENS)))
                .isInstanceOf(Teams.UnknownRole.class);
        assertThatThrownBy(() -> appoint(hub, "director", HALF, Period.since(OPENS)))
                .isInstanceOf(Teams.UnknownRole.class);
        assertThatThrownBy(() -> appoint(hub, "educateur", BigDecimal.ZERO, Period.since(OPENS)))
                .isInstanceOf(Teams.NotAShare.class);
    }

    @Test
    void a_closing_hub_ends_its_posts_and_takes_none_beyond() {
        appoint(hub, "educateur", HALF, Period.since(OPENS));
        LocalDate last = Cast.today().minusDays(1);

        cast.as(cast.ines, () -> hubs.close(hub, last, false));

        cast.as(idriss, () -> assertThat(Viewers.required().hubs()).isEmpty());
        cast.as(cast.ines, () -> {
            assertThat(hubs.life(hub)).isEqualTo(new Period(OPENS, last));
            assertThatThrownBy(() -> hubs.close(hub, last, true)).isInstanceOf(Hubs.AlreadyClosed.class);
            assertThatThrownBy(() -> teams.appoint(hub, idriss, "cesf", HALF, Period.since(last.plusDays(1))))
                    .isInstanceOf(BeyondTheHub.class);
        });
    }

    @Test
    void a_hub_with_people_asks_before_it_closes() {
        appoint(hub, "coach-booster", HALF, Period.since(OPENS));
        cast.as(
                idriss,
                () -> participants.open(
                        ParticipantId.mint(),
                        hub,
                        new Identity(new PersonName("Aurélie", "Carpentier"), null, Identity.Gender.WOMAN),
                        null));

        cast.as(cast.ines, () -> {
            assertThatThrownBy(() -> hubs.close(hub, Cast.today(), false))
                    .isInstanceOfSatisfying(
                            Hubs.PeopleStillThere.class,
                            refusal -> assertThat(refusal.details()).containsExactly(1L));
            hubs.close(hub, Cast.today(), true);
            assertThat(hubs.life(hub).until()).isEqualTo(Cast.today());
        });
    }

    @Test
    void a_hub_does_not_close_before_somebody_who_is_to_begin() {
        appoint(hub, "educateur", HALF, Period.since(Cast.today().plusMonths(1)));

        cast.as(
                cast.ines,
                () -> assertThatThrownBy(() -> hubs.close(hub, Cast.today(), true))
                        .isInstanceOf(Hubs.PostBeginsLater.class));
    }
}
