package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.essaim.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nadia has six minutes between two people: who came is one tap, what is next another. The one who comes after cannot,
/// and says so with their telephone, without an account.
class AppointmentStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void who_came_and_what_is_next_are_two_taps_and_whoever_cannot_come_says_so_alone(String with) throws Exception {
        UUID held = anAppointmentOfThisMorning();
        var nadia = comes("Belkacem", with);
        nadia.opens("/");
        nadia.findsItGoodForEveryone();
        var row = nadia.page().locator(".es-appt:has(a[href='/appointments/" + held + "'])");
        row.getByRole(AriaRole.BUTTON).first().click();
        assertThat(nadia.reads("main")).contains("Et la suite");
        nadia.findsItGoodForEveryone();
        nadia.page().locator(".es-taps button").first().click();
        assertThat(nadia.reads("main")).contains("C’est convenu");
        String next = nadia.page().url();
        nadia.findsItGoodForEveryone();
        nadia.opens("/appointments/" + held);
        assertThat(nadia.reads("[aria-labelledby=h-next]")).contains("Prochain rendez-vous");

        for (String page :
                new String[] {"/appointments", "/appointments?view=day", "/appointments/free", "/slots", "/calendars"
                }) {
            nadia.opens(page);
            nadia.findsItGoodForEveryone();
        }

        var outside = nobody(with);
        outside.opens("/r/" + aLinkTo(UUID.fromString(next.replaceAll(".*/", ""))));
        outside.findsItGoodForEveryone();
        assertThat(outside.reads("main"))
                .contains("Votre rendez-vous", "Avec Nadia")
                .doesNotContain("Belkacem");
        outside.presses("Je ne peux pas venir");
        assertThat(outside.reads("main")).contains("Ce rendez-vous est annulé");
        nadia.opens(next.replaceAll("^https?://[^/]+", ""));
        assertThat(nadia.reads("main")).contains("Annulé par la personne, avec son lien");
    }

    private UUID anAppointmentOfThisMorning() {
        UUID id = Ids.mint();
        sql().sql(
                        "delete from appointments.hosts h using appointments.appointments a where a.id = h.appointment_id and a.about = 'histoire'")
                .update();
        sql().sql("""
                insert into appointments.appointments (id, thread_id, participant_id, hub_id, booked_for, during, setting, about, author)
                select ?, ?, p.id, p.hub_id, p.id, tstzrange(x.at, x.at + interval '5 minutes'), 'here', 'histoire', m.id
                from casefiles.participants p join team.members m on m.last_name = 'Belkacem'
                cross join lateral (select team.today()::timestamp at time zone 'Europe/Paris'
                    + (select count(*) from appointments.appointments where about = 'histoire') * interval '5 minutes' as at) x
                join casefiles.care_team c on c.participant_id = p.id and c.member_id = m.id and c.part = 'reference' and c.until_day is null
                where p.last_name not in ('Carpentier', 'Delporte', 'Diallo', 'Hochart', 'Ziani', 'Amrani', 'Duquesne', 'Leroy')
                order by p.id limit 1
                """).params(id, id).update();
        sql().sql("""
                insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during, author)
                select gen_random_uuid(), id, participant_id, hub_id, author, during, author from appointments.appointments where id = ?
                """).param(id).update();
        sql().sql("""
                update appointments.appointments set stands = false where lower(during) > now() and participant_id =
                    (select participant_id from appointments.appointments where id = ?)
                """).param(id).update();
        return id;
    }

    private String aLinkTo(UUID appointment) throws Exception {
        String token = "histoire" + Ids.mint();
        sql().sql("""
                insert into appointments.links (hash, appointment_id, participant_id, hub_id, author)
                select ?, id, participant_id, hub_id, author from appointments.appointments where id = ?
                """)
                .params(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)),
                        appointment)
                .update();
        return token;
    }
}
