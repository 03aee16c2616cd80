package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.kernel.Said;
import fr.essaim.myspace.web.SpaceWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What serves once, and what the law gives a month for.
class WayInTest {
    @Test
    void a_code_is_twelve_digits_in_threes_of_four_and_a_link_128_bits() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var way = WayIn.mint(WayIn.Kind.PRINTED);
            assertThat(way.secret()).matches("\\d{12}");
            assertThat(way.spaced()).matches("\\d{4} \\d{4} \\d{4}");
            codes.add(way.secret());
        }
        assertThat(codes).hasSize(1000);
        assertThat(WayIn.mint(WayIn.Kind.SMS).secret()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void it_is_read_however_it_is_typed() {
        byte[] code = WayIn.hash("482109375516");
        for (String typed : new String[] {
            "4821 0937 5516",
            " 4821-0937-5516 ",
            "4821.0937.5516",
            "4821\u00a00937\u202f5516",
            "٤٨٢١ ٠٩٣٧ ٥٥١٦",
            "48 21 09 37 55 16\n"
        }) {
            assertThat(WayIn.hash(typed)).as(typed).isEqualTo(code);
        }
        assertThat(WayIn.hash("Ab-_9")).isNotEqualTo(WayIn.hash("AB-_9")).isNotEqualTo(WayIn.hash("Ab_9"));
    }

    @Test
    void paper_lasts_a_week_and_a_message_half_an_hour() {
        assertThat(WayIn.Kind.PRINTED.lasts()).isEqualTo(Duration.ofDays(7));
        assertThat(WayIn.Kind.SMS.lasts()).isEqualTo(Duration.ofMinutes(30)).isEqualTo(WayIn.Kind.EMAIL.lasts());
    }

    @Test
    void a_file_is_due_within_a_month_of_the_day_it_was_asked_for() {
        assertThat(FileRequest.due(LocalDate.of(2026, 11, 28))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(FileRequest.due(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void it_is_prolonged_within_the_first_month_with_a_reason_and_to_three_months_at_most() {
        var request = new FileRequest(LocalDate.of(2026, 11, 28));
        var today = LocalDate.of(2026, 12, 20);
        var last = LocalDate.of(2027, 2, 28);
        assertThat(request.prolonged(last, " Il y a 200 pages. ", today))
                .isEqualTo(new FileRequest.Later(last, "Il y a 200 pages."));
        assertThatThrownBy(() -> request.prolonged(last, " ", today)).isInstanceOf(Said.Nothing.class);
        assertThatThrownBy(() -> request.prolonged(last.plusDays(1), "Trop", today))
                .isInstanceOf(FileRequest.TooFar.class);
        assertThatThrownBy(() -> request.prolonged(LocalDate.of(2026, 12, 28), "Rien de plus", today))
                .isInstanceOf(FileRequest.TooFar.class);
        assertThatThrownBy(() -> request.prolonged(null, "Quand", today)).isInstanceOf(FileRequest.TooFar.class);
        assertThatThrownBy(() -> request.prolonged(last, "Trop tard", LocalDate.of(2026, 12, 29)))
                .isInstanceOf(FileRequest.TooLate.class);
    }

    @Test
    void a_language_written_from_right_to_left_turns_the_page() {
        assertThat(SpaceWords.direction(Locale.of("ar"))).isEqualTo("rtl");
        assertThat(SpaceWords.direction(Locale.of("ps"))).isEqualTo("rtl");
        assertThat(SpaceWords.direction(Locale.FRENCH)).isEqualTo("ltr");
    }
}
