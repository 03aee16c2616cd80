package fr.essaim.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static Instrument of(String code, int version) {
        return InstrumentReader.read(InstrumentTest.STUDIED
                        .replace("code: trial", "code: " + code)
                        .replace("version: 1", "version: " + version))
                .found()
                .orElseThrow();
    }

    private final List<Instrument> here = List.of(of("way", 1), of("sea", 2), of("sea", 1), of("land", 1));

    private static List<String> names(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::name).toList();
    }

    @Test
    void the_programmes_come_first_in_its_order_and_the_others_stay_at_hand() {
        var offer = Offer.of(List.of("sea@1", "way@1"), here);
        assertThat(names(offer.first())).containsExactly("sea@1", "way@1");
        assertThat(names(offer.others())).containsExactly("land@1");
        assertThat(offer.missing()).isEmpty();
    }

    @Test
    void what_the_programme_names_and_the_house_does_not_have_is_told() {
        var offer = Offer.of(List.of("sky@1", "sea@3"), here);
        assertThat(offer.first()).isEmpty();
        assertThat(offer.missing()).containsExactly("sky@1", "sea@3");
        assertThat(names(offer.others())).containsExactly("way@1", "sea@2", "land@1");
    }

    @Test
    void a_programme_that_names_none_uses_what_the_house_has_each_in_its_latest_version() {
        var offer = Offer.of(List.of(), here);
        assertThat(names(offer.first())).containsExactly("way@1", "sea@2", "land@1");
        assertThat(offer.others()).isEmpty();
    }
}
