package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Dates dates =
            new Dates(Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Europe/Paris")));

    @Test
    void a_day_is_short_and_says_its_year_only_when_it_is_another() {
        assertThat(dates.day(LocalDate.of(2026, 11, 23), Locale.FRENCH)).isEqualTo("23 nov.");
        assertThat(dates.day(LocalDate.of(2027, 12, 1), Locale.FRENCH)).isEqualTo("1er déc. 2027");
        assertThat(dates.day(LocalDate.of(2026, 11, 23), Locale.ENGLISH)).isEqualTo("23 Nov");
        assertThat(dates.longDay(LocalDate.of(2026, 11, 23), Locale.FRENCH)).isEqualTo("lundi 23 novembre 2026");
        assertThat(dates.longDay(LocalDate.of(2026, 12, 1), Locale.ENGLISH)).isEqualTo("Tuesday 1 December 2026");
    }

    @Test
    void an_hour_is_written_with_its_h_and_without_idle_zeros() {
        assertThat(dates.time(LocalTime.of(9, 30), Locale.FRENCH)).isEqualTo("9\u00a0h\u00a030");
        assertThat(dates.time(LocalTime.of(11, 0), Locale.FRENCH)).isEqualTo("11\u00a0h");
        assertThat(dates.time(LocalTime.of(9, 5), Locale.ENGLISH)).isEqualTo("9:05");
        assertThat(dates.moment(Instant.parse("2026-11-23T08:30:00Z"), Locale.FRENCH))
                .isEqualTo("23 nov. à 9\u00a0h\u00a030");
    }

    @Test
    void sentences_take_dates_and_numbers_as_the_house_writes_them() throws IOException {
        var words = new Words(
                dates,
                new org.springframework.beans.factory.support.DefaultListableBeanFactory()
                        .getBeanProvider(fr.essaim.kernel.RoleNames.class));
        assertThat(words.say(
                        Locale.FRENCH,
                        "kernel.refusal.ends-before-it-starts",
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 11, 1)))
                .isEqualTo("La fin (1er nov.) vient avant le début (1er déc.).");
        assertThat(words.say(Locale.FRENCH, "site.refusal.impossible-date", LocalDate.of(2026, 12, 13)))
                .isEqualTo("Le 13 déc. n’existe pas dans le calendrier.");
        assertThat(words.say(Locale.FRENCH, "site.fault.reference", LocalDate.of(2026, 12, 13)))
                .endsWith("13 déc.");
        assertThat(words.say(Locale.FRENCH, "site.number", 10_000)).isEqualTo("10\u00a0000");
        assertThat(Words.unbroken("Quoi ? « Rien » : 61 %"))
                .isEqualTo("Quoi\u00a0? «\u00a0Rien\u00a0»\u00a0: 61\u00a0%");
    }

    @Test
    void before_a_vowel_french_says_d_and_before_a_number_it_does_not() throws IOException {
        var words = new Words(
                dates,
                new org.springframework.beans.factory.support.DefaultListableBeanFactory()
                        .getBeanProvider(fr.essaim.kernel.RoleNames.class));
        assertThat(words.say(Locale.FRENCH, "plans.title", "Aurélie Carpentier"))
                .isEqualTo("Le plan d’Aurélie Carpentier");
        assertThat(words.say(Locale.FRENCH, "plans.title", "Élodie")).isEqualTo("Le plan d’Élodie");
        assertThat(words.say(Locale.FRENCH, "plans.title", "Dylan")).isEqualTo("Le plan de Dylan");
        assertThat(words.say(Locale.FRENCH, "plans.title", "Yasmine")).isEqualTo("Le plan de Yasmine");
        assertThat(words.say(Locale.FRENCH, "progress.title", "Océane")).isEqualTo("Ce qu’Océane sait faire");
        assertThat(words.say(Locale.FRENCH, "appointments.refusal.not-a-length", 5, 720))
                .isEqualTo("Dites combien de minutes, de 5 à 720.");
        assertThat(words.say(Locale.ENGLISH, "plans.title", "Aurélie")).contains("Aurélie");
    }

    @Test
    void a_refusal_quotes_the_beginning_of_what_was_typed_and_no_more() throws IOException {
        var words = new Words(
                dates,
                new org.springframework.beans.factory.support.DefaultListableBeanFactory()
                        .getBeanProvider(fr.essaim.kernel.RoleNames.class));
        var typed = new Refusal("site.refusal.impossible-date", "on", "x".repeat(10_000)) {};

        assertThat(words.say(Locale.FRENCH, typed)).hasSizeLessThan(150).contains("xxx…");
    }

    @Test
    void a_path_from_a_browser_stays_in_this_installation() {
        assertThat(LocalPath.of("/people?q=ben%20a%C3%AFssa")).isPresent();
        for (String elsewhere : new String[] {
            "//elsewhere.org",
            "/\\elsewhere.org",
            "https://elsewhere.org",
            "/a/../b",
            "/a b",
            "/a\nb",
            "",
            "people",
            "/a#b"
        }) {
            assertThat(LocalPath.of(elsewhere)).as(elsewhere).isEmpty();
        }
    }
}
