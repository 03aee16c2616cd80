package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody finds a flat in the next town.
class MovingStoryTest extends Story {
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void a_person_moves_from_tourcoing_to_roubaix_once_roubaix_has_said_yes(String with) {
        String person = "/people/" + sql().sql("""
                select p.id from casefiles.participants p join programme.hubs h on h.id = p.hub_id and h.code = 'tourcoing'
                join casefiles.care_team c on c.participant_id = p.id and c.until_day is null
                join team.members m on m.id = c.member_id and m.last_name = 'Belkacem'
                join journeys.journeys j on j.participant_id = p.id and j.exited_on is null
                where p.last_name not in ('Carpentier', 'Delporte', 'Diallo') order by p.id limit 1
                """).query(UUID.class).single();
        String coach = sql().sql("""
                select m.first_name || ' ' || m.last_name from team.members m join team.posts t on t.member_id = m.id and t.standing = 'coach'
                join programme.hubs h on h.id = t.hub_id and h.code = 'roubaix' and t.until_day is null order by m.id limit 1
                """).query(String.class).single();
        var roubaix = comes(coach, with);
        roubaix.opens(person);
        assertThat(roubaix.reads("h1")).isEqualTo("Cette page n’est plus là");

        var nadia = comes("Belkacem", with);
        nadia.opens(person);
        String name = nadia.page()
                .locator("h1")
                .evaluate("title => title.firstChild.textContent.trim()")
                .toString();
        nadia.follows("Changer de hub");
        nadia.page().locator("[name=hub]").selectOption(new SelectOption().setLabel("Roubaix"));
        nadia.field("Pourquoi").fill("Un logement trouvé à deux rues.");
        nadia.field("Dit à la personne le")
                .fill(LocalDate.now(ZoneId.of("Europe/Paris")).toString());
        nadia.findsItGoodForEveryone();
        nadia.presses("Demander");
        nadia.page().waitForURL("**/transfers/*");
        String asked = nadia.page().url().substring(nadia.site().length());
        nadia.findsItGoodForEveryone();

        roubaix.opens(person);
        assertThat(roubaix.reads("h1")).as("asked is not moved").isEqualTo("Cette page n’est plus là");
        roubaix.opens(asked);
        assertThat(roubaix.reads("main")).contains(name).doesNotContain("Un logement trouvé");
        roubaix.findsItGoodForEveryone();
        roubaix.page().locator("[name=reference]").selectOption(new SelectOption().setIndex(1));
        roubaix.presses("Accepter");
        assertThat(roubaix.reads("main [role=status]")).isNotBlank();

        roubaix.opens(person);
        assertThat(roubaix.reads("h1")).contains(name);
        assertThat(roubaix.reads("section[aria-labelledby=h-journey]")).contains("Accord de la personne");
        roubaix.findsItGoodForEveryone();
        nadia.opens(person); // the hub they left reads a while longer
        assertThat(nadia.reads("section[aria-labelledby=h-file]")).contains("Roubaix", "Tourcoing");
    }
}
