package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.Homes;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Journeys;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.territory.DistrictCode;
import fr.essaim.territory.Vintage;
import fr.essaim.territory.Zoning;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The journey says the district of the day of entry, by the zoning then in force, and how it is known.
@SpringBootTest
@EssaimTest
class EntryZoningPageTest {
    private static final LocalDate MOVED_IN = LocalDate.of(2019, 5, 1);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Homes homes;

    @Autowired
    Journeys journeys;

    Cast cast;
    ParticipantId rachid = ParticipantId.mint();

    @BeforeEach
    void rachid_is_known() throws SQLException {
        cast = new Cast(database, viewers);
        var who = new Identity(new PersonName("Rachid", "Amrani"), null, null);
        cast.as(cast.nadia, () -> participants.open(rachid, cast.tourcoing, who, null));
    }

    private void lives(String district, Vintage vintage, Zoning.How how) {
        var zoning = Zoning.inside(new DistrictCode(district), vintage, how);
        cast.as(cast.nadia, () -> homes.settle(rachid, new Home(null, null, zoning, MOVED_IN)));
    }

    private String entered(LocalDate on) {
        cast.as(cast.nadia, () -> journeys.enter(rachid, JourneyId.mint(), JourneyForms.entry(on)));
        return Browser.of(house, cast.nadia).open("/people/" + rachid).text("[aria-labelledby=h-journey]");
    }

    @Test
    void who_entered_on_the_last_day_of_2023_keeps_the_district_of_2015() {
        lives("QP059012", Vintage.OF_2015, Zoning.How.ATTESTATION);
        lives("QN05951M", Vintage.OF_2024, Zoning.How.ADDRESS);

        assertThat(entered(LocalDate.of(2023, 12, 31)))
                .contains("À l’entrée : dans un quartier prioritaire", "QP059012, zonage de 2015, attestation")
                .doesNotContain("QN05951M");
    }

    @Test
    void who_entered_a_day_later_has_the_district_of_2024() {
        lives("QP059012", Vintage.OF_2015, Zoning.How.ATTESTATION);
        lives("QN05951M", Vintage.OF_2024, Zoning.How.ADDRESS);

        assertThat(entered(LocalDate.of(2024, 1, 1)))
                .contains("QN05951M, zonage de 2024, adresse vérifiée")
                .doesNotContain("QP059012");
    }

    @Test
    void what_only_the_lapsed_zoning_says_is_asked_again() {
        lives("QP059012", Vintage.OF_2015, Zoning.How.ATTESTATION);

        assertThat(entered(LocalDate.of(2024, 1, 1)))
                .contains("Quartier prioritaire à l’entrée : non connu", "zonage de 2024");
    }
}
