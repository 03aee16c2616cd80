package fr.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.essaim.kernel.Ids;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Aurélie types the code of her paper on a telephone that is not hers, reads, writes, and leaves at once.
class OwnSpaceStoryTest extends Story {
    private static final List<String> PAGES = List.of(
            "/mine",
            "/mine/messages",
            "/mine/way",
            "/mine/way?of=essaim-chemin%401",
            "/mine/who",
            "/mine/agreed",
            "/mine/file",
            "/mine/hours");

    /// A language that does not exist, in letters that are written from the right: every Latin
    /// letter becomes an Arabic one.
    private static final String FROM_THE_RIGHT = """
            () => {
              const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                walk.currentNode.data = walk.currentNode.data.replace(/\\p{Script=Latin}/gu, (it) => letters[it.charCodeAt(0) % letters.length]);
              }
              document.documentElement.dir = "rtl";
              document.documentElement.lang = "ar";
            }
            """;

    private String code() {
        String code = "%012d".formatted(Math.floorMod(Ids.mint().getMostSignificantBits() >> 4, 1_000_000_000_000L));
        sql().sql("""
                insert into myspace.ways_in (id, participant_id, hub_id, space_id, kind, hash, author, expires_at)
                select gen_random_uuid(), s.participant_id, s.hub_id, s.id, 'printed', sha256(convert_to(?, 'UTF8')), s.author,
                    now() + interval '7 days'
                from myspace.spaces s join casefiles.participants p on p.id = s.participant_id where p.last_name = 'Carpentier'
                """).param(code).update();
        return code;
    }

    private Visitor enters(String with) {
        var aurelie = nobody(with);
        aurelie.opens("/mine");
        aurelie.findsItGoodForEveryone();
        aurelie.page().locator("#enter-code").fill(code().replaceAll("(.{4})", "$1 "));
        aurelie.presses("Entrer");
        aurelie.page().waitForURL(Pattern.compile(".*/mine$"));
        return aurelie;
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone", "without scripts"})
    void she_reads_writes_and_leaves_and_the_way_back_shows_nothing(String with) {
        var aurelie = enters(with);
        assertThat(aurelie.reads("h1")).isEqualTo("Bonjour Aurélie");
        for (String path : PAGES) {
            aurelie.opens(path);
            aurelie.findsItGoodForEveryone();
            assertThat(aurelie.sees(AriaRole.BUTTON, "Quitter vite").isVisible())
                    .as(path)
                    .isTrue();
        }
        aurelie.opens("/mine/messages");
        aurelie.field("Votre message").fill("Je viens lundi, avec mes questions.");
        aurelie.presses("Envoyer");
        assertThat(aurelie.reads("#thread")).contains("Je viens lundi, avec mes questions.");
        assertThat(aurelie.reads("#urgent")).contains("3114", "N’écrivez pas ici");

        aurelie.presses("Quitter vite");
        aurelie.page().waitForURL(Pattern.compile(".*/almanac$"));
        assertThat(aurelie.page().content()).doesNotContain("Aurélie", "Essaim", "espace");
        for (int i = 0; i < 50 && keepsItsCookie(aurelie); i++) {
            aurelie.page().waitForTimeout(100); // the visit ends behind the page that has gone already
        }
        assertThat(keepsItsCookie(aurelie)).isFalse();
        for (int i = 0; i < 4; i++) {
            if (aurelie.page().goBack() == null) {
                break;
            }
            assertThat(aurelie.page().content())
                    .doesNotContain("Je viens lundi", "Bonjour Aurélie", "Travailler dans une cantine");
        }
        if (aurelie.scripts()) {
            aurelie.opens("/mine");
            assertThat(aurelie.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    private static boolean keepsItsCookie(Visitor visitor) {
        return visitor.browser().context().cookies().stream().anyMatch(cookie -> cookie.name.equals("essaim-own"));
    }

    @Test
    void escape_twice_leaves_once_does_not() {
        var aurelie = enters("desk");
        aurelie.page().keyboard().press("Escape");
        aurelie.page().waitForTimeout(300);
        assertThat(aurelie.page().url()).endsWith("/mine");
        aurelie.page().keyboard().press("Escape");
        aurelie.page().waitForURL(Pattern.compile(".*/almanac$"));
        aurelie.page().waitForTimeout(300);
        aurelie.opens("/mine/who");
        assertThat(aurelie.reads("h1")).isEqualTo("Entrer");
    }

    @Test
    void in_the_dark_on_a_small_old_telephone_and_from_the_right_to_the_left_nothing_is_wider_than_the_screen() {
        var aurelie = enters("phone");
        aurelie.browser().dark();
        Page page = aurelie.page();
        for (int width : new int[] {390, 320}) {
            page.setViewportSize(width, 640);
            for (String path : PAGES) {
                aurelie.opens(path);
                aurelie.findsItGoodForEveryone();
                var leaves = page.locator(".es-own-leave button").boundingBox();
                assertThat(leaves.x + leaves.width).as(path).isGreaterThan(width - 24);
                page.evaluate(FROM_THE_RIGHT);
                aurelie.findsItGoodForEveryone();
                assertThat(page.locator(".es-own-leave button").boundingBox().x)
                        .as(path)
                        .isLessThan(24);
                aurelie.browser().picture("own-rtl" + path.replaceAll("\\W", "-") + "-" + width);
            }
        }
    }

    @Test
    void a_first_visit_costs_an_old_telephone_under_sixty_kilobytes_beside_its_style() {
        var aurelie = nobody("phone");
        var bytes = new java.util.concurrent.atomic.AtomicInteger();
        aurelie.page().onResponse(answer -> {
            if (!answer.url().endsWith(".css")) {
                bytes.addAndGet(answer.body().length);
            }
        });
        aurelie.opens("/mine");
        aurelie.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(bytes.get()).isBetween(1_000, 60_000);
    }

    @Test
    void each_part_is_read_aloud_in_its_language_and_stops() {
        var aurelie = nobody("desk");
        aurelie.page().addInitScript("""
                const voices = [{ lang: "en-GB", localService: true }, { lang: "fr-FR", localService: true, default: true }];
                window.spoken = [];
                Object.defineProperty(window, "speechSynthesis", { value: {
                  getVoices: () => voices, addEventListener() {}, cancel() { window.spoken.push("stop"); },
                  speak(one) { window.spoken.push(one.voice?.lang + ": " + one.text); } } });
                window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                """);
        aurelie.opens("/mine");
        var listen = aurelie.page().locator("button[data-aloud=code]");
        listen.focus();
        aurelie.page().keyboard().press("Enter");
        assertThat(aurelie.page().evaluate("spoken").toString())
                .contains("fr-FR: J’ai un code", "fr-FR: Il a douze chiffres. Il sert une seule fois.")
                .doesNotContain("Écouter");
        assertThat(listen.getAttribute("aria-pressed")).isEqualTo("true");
        aurelie.findsItGoodForEveryone();
        aurelie.page().keyboard().press("Enter");
        assertThat(listen.getAttribute("aria-pressed")).isEqualTo("false");
        assertThat(aurelie.page().evaluate("spoken.at(-1)")).isEqualTo("stop");
    }
}
