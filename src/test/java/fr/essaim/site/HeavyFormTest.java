package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/// What is typed beside a file that is too heavy, before it and after it.
class HeavyFormTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private void part(String name, byte[] content, boolean file) throws IOException {
        String head = "--limite\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"contrat.pdf\"\r\nContent-Type: application/pdf" : "") + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private void text(String name, String value) throws IOException {
        part(name, value.getBytes(StandardCharsets.UTF_8), false);
    }

    private HttpServletRequest seen() throws IOException, ServletException {
        var request = new MockHttpServletRequest("POST", "/journeys/1/exit");
        request.setQueryString("_form=exit&_page=%2Fjourneys%2F1");
        request.setContentType("multipart/form-data; boundary=limite");
        request.setContent(body.toByteArray());
        var seen = new AtomicReference<HttpServletRequest>();
        new UnreadUploads(DataSize.ofMegabytes(10)).doFilter(request, new MockHttpServletResponse(), (what, answer) -> {
            seen.set((HttpServletRequest) what);
        });
        return seen.get();
    }

    @Test
    void the_fields_on_both_sides_of_the_file_are_kept_and_the_file_is_not() throws Exception {
        text("_csrf", "jeton");
        text("lateBecause", "L’employeur a tardé à répondre");
        part("file", new byte[11 * MEGABYTE], true);
        text("statement", "Contrat vu le 3 novembre");
        text("kinds", "a");
        text("kinds", "b");
        body.write("--limite--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpServletRequest seen = seen();
        assertThat(seen.getParameter("_csrf")).isEqualTo("jeton");
        assertThat(seen.getParameter("lateBecause")).isEqualTo("L’employeur a tardé à répondre");
        assertThat(seen.getParameter("statement")).isEqualTo("Contrat vu le 3 novembre");
        assertThat(seen.getParameterValues("kinds")).containsExactly("a", "b");
        assertThat(seen.getParameter("_form")).as("of the address").isEqualTo("exit");
        assertThat(seen.getParameterMap()).doesNotContainKey("file");
        assertThatThrownBy(seen::getParts).isInstanceOf(IllegalStateException.class);
        assertThat(Uploads.isTooLarge(seen)).isTrue();
    }

    @Test
    void a_body_that_breaks_off_gives_what_came_before() throws Exception {
        text("lateBecause", "Retard");
        part("file", new byte[11 * MEGABYTE], true);
        HttpServletRequest seen = seen();
        assertThat(seen.getParameter("lateBecause")).isEqualTo("Retard");
    }

    @Test
    void endless_text_is_cut_and_a_form_of_the_usual_size_is_left_alone() throws Exception {
        part("endless", new byte[11 * MEGABYTE], false);
        text("after", "x");
        body.write("--limite--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(seen().getParameter("endless").length()).isLessThan(MEGABYTE);
        body.reset();
        text("name", "Ama");
        body.write("--limite--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(seen()).isInstanceOf(MockHttpServletRequest.class);
    }
}
