package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnwrittenSignsTest {
    @Test
    void what_is_written_in_any_script_stays_as_it_is() {
        for (String text : new String[] {"Zoé N’Diaye 🐝👩‍👧‍👦", "محمد بن عيسى", "une ligne\n\tet l’autre\r\n", ""}) {
            assertThat(UnwrittenSigns.without(text)).isEqualTo(text);
        }
    }

    @Test
    void control_signs_halves_of_letters_and_turned_lines_are_taken_out() {
        assertThat(UnwrittenSigns.without("Car\u0000pen\u0007tier\u001b")).isEqualTo("Carpentier");
        assertThat(UnwrittenSigns.without("a\ud83db")).isEqualTo("ab");
        assertThat(UnwrittenSigns.without("Léa \u202egro.emp\u2066")).isEqualTo("Léa gro.emp");
    }

    @Test
    void every_way_of_reading_a_form_gives_the_same_text() throws Exception {
        var sent = new MockHttpServletRequest();
        sent.addParameter("words", "a\u0000b", "c\u0000");
        var read = new AtomicReference<HttpServletRequest>();

        new UnwrittenSigns()
                .doFilterInternal(
                        sent,
                        new MockHttpServletResponse(),
                        (request, answer) -> read.set((HttpServletRequest) request));

        assertThat(read.get().getParameter("words")).isEqualTo("ab");
        assertThat(read.get().getParameterValues("words")).containsExactly("ab", "c");
        assertThat(read.get().getParameterMap().get("words")).containsExactly("ab", "c");
        assertThat(read.get().getParameter("none")).isNull();
        assertThat(read.get().getParameterValues("none")).isNull();
    }
}
