package fr.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NoticeTest {
    @Test
    void a_number_arrives_as_a_number_so_that_the_sentence_can_count_with_it() {
        var carried = carried(new Notice("team.done", List.of(Notice.number(12), "2024")));
        assertThat(carried.arguments()).containsExactly(12L, "2024");
    }

    @Test
    void what_a_browser_forged_stays_a_text() {
        assertThat(carried(new Notice("team.done", List.of("\u001E9e99", "\u001E")))
                        .arguments())
                .containsExactly("\u001E9e99", "\u001E");
    }

    private static Notice carried(Notice notice) {
        var answer = new MockHttpServletResponse();
        notice.carry(new MockHttpServletRequest(), answer);
        var next = new MockHttpServletRequest();
        Cookie cookie = answer.getCookie("notice");
        next.setCookies(cookie == null ? new Cookie[0] : new Cookie[] {cookie});
        return Notice.carried(next).orElseThrow();
    }
}
