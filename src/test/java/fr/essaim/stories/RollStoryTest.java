package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.Ids;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nadia puts away the chairs: twelve people came to the workshop, but for two, and the next one is waiting.
class RollStoryTest extends Story {
    /// A tap takes three seconds, with looking for the name.
    private static final int TAPS_IN_A_MINUTE = 20;

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void twelve_people_are_noted_in_under_a_minute_of_taps(String with) {
        var nadia = comes("Belkacem", with);
        nadia.opens("/sessions/" + aWorkshopOfTwelve());
        nadia.findsItGoodForEveryone();
        var roll = nadia.page().locator(".es-roll");
        assertThat(roll.count()).isEqualTo(12);

        int taps = 0;
        roll.nth(2).locator("input[value=absent]").check();
        taps++;
        roll.nth(7).locator("input[value=excused]").check();
        taps++;
        nadia.presses("Tous les autres sont venus");
        taps++;
        assertThat(nadia.reads("main")).contains("12 présences sont notées");
        assertThat(nadia.page().locator("input[value=came]:checked").count()).isEqualTo(10);
        nadia.findsItGoodForEveryone();

        for (int i = 0; i < 12; i++) { // at worst, one by one
            roll.nth(i).locator("input[value=called-off]").check();
            taps++;
        }
        nadia.presses("Enregistrer");
        taps++;
        assertThat(nadia.page().locator("input[value=called-off]:checked").count())
                .isEqualTo(12);
        assertThat(taps).as("both ways together").isLessThan(TAPS_IN_A_MINUTE);
    }

    private UUID aWorkshopOfTwelve() {
        UUID activity = Ids.mint();
        UUID session = Ids.mint();
        String nadia = "(select id from team.members where last_name = 'Belkacem' order by id limit 1)";
        sql().sql("insert into activities.activities (id, hub_id, title, strand, kind, place, author) select ?, hub_id,"
                        + " 'Atelier du jour', 'citizen', 'workshop', 'Salle du hub', member_id from team.posts where member_id = "
                        + nadia + " and hub_id is not null order by from_day desc limit 1")
                .param(activity)
                .update();
        sql().sql(
                        "insert into activities.sessions (id, activity_id, hub_id, day, from_time, to_time, places, author)"
                                + " select ?, id, hub_id, team.today(), '09:00', '12:00', 12, author from activities.activities where id = ?")
                .params(session, activity)
                .update();
        sql().sql("""
                with named as (select p.id, p.hub_id from casefiles.participants p where p.absorbed_into is null
                    and p.hub_id = (select hub_id from activities.sessions where id = :session) order by p.sort_key desc limit 12)
                insert into activities.enrolments (id, session_id, participant_id, hub_id, author)
                select gen_random_uuid(), :session, n.id, n.hub_id, (select author from activities.sessions where id = :session) from named n
                """).param("session", session).update();
        sql().sql(
                        "insert into activities.seats (id, enrolment_id, participant_id, hub_id, author) select gen_random_uuid(), id,"
                                + " participant_id, hub_id, author from activities.enrolments where session_id = ? order by line")
                .param(session)
                .update();
        return session;
    }
}
