package fr.essaim.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.tasks.HubColleagues.Colleague;
import fr.essaim.tasks.TaskCast;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// Whom "@" offers while one types: those who may read what is being written, and nobody else.
@SpringBootTest
@EssaimTest
class OfferedTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    TaskCast aurelie;

    @BeforeEach
    void somebody_accompanied_by_nadia_and_claire() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
    }

    private List<String> offered(MemberId who, String rest) {
        return Browser.of(house, who).open("/colleagues" + rest).page().select("[role=option] b").stream()
                .map(one -> one.text())
                .toList();
    }

    @Test
    void of_a_team_note_the_care_team_and_of_what_is_reserved_only_those_one_names() {
        String person = "?person=" + aurelie.person;
        assertThat(offered(cast.nadia, person))
                .contains("Claire Delattre", "Marion Pruvost")
                .doesNotContain("Nadia Belkacem", "Thomas Vanhoutte", "Sofia Ferreira");
        assertThat(offered(cast.claire, person)).contains("Nadia Belkacem").doesNotContain("Claire Delattre");
        assertThat(offered(cast.nadia, person + "&compartment=EMPLOYMENT")).doesNotContain("Claire Delattre");
        assertThat(offered(cast.nadia, person + "&compartment=RESERVED")).isEmpty();
        assertThat(offered(cast.nadia, person + "&compartment=RESERVED&named=" + cast.claire))
                .containsExactly("Claire Delattre");
    }

    @Test
    void of_somebody_the_viewer_does_not_see_nobody_and_without_anybody_those_of_ones_own_hubs() {
        assertThat(offered(cast.youssef, "?person=" + aurelie.person)).isEmpty();
        assertThat(offered(cast.nadia, "?person=" + Ids.mint())).isEmpty();
        assertThat(offered(cast.nadia, "")).contains("Claire Delattre").doesNotContain("Youssef Haddad");
        for (MemberId other : List.of(cast.helene, cast.ines, cast.paul)) {
            assertThat(Browser.of(house, other).open("/colleagues").status()).isEqualTo(403);
        }
    }

    @Test
    void a_first_name_calls_one_colleague_and_the_whole_name_does_when_two_have_it() {
        var claire = new Colleague(Ids.mint(), "Claire", "Delattre", "", true);
        var other = new Colleague(Ids.mint(), "Clairé", "Petit", "", true);
        var blind = new Colleague(Ids.mint(), "Claire", "Sans-Lire", "", false);
        var two = new Colleague(Ids.mint(), "Marie Anne", "Roux", "", true);
        assertThat(claire.called(List.of(claire, blind, two))).isEqualTo("Claire");
        assertThat(claire.called(List.of(claire, other))).isEqualTo("clairedelattre");
        assertThat(two.called(List.of(two))).isEqualTo("marieanneroux");
    }
}
