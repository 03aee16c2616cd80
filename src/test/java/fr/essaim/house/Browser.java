package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One Debian Chromium for all browser tests. A page is looked at as its readers do: on a desk or a phone, in light or
/// dark, with or without scripts; whatever the content policy stops, or the console complains of, fails the test.
public final class Browser implements AutoCloseable {
    /// Every rule of axe-core, which tells only what is wrong: telling what is right takes three times as long.
    private static final String SERIOUS = """
            axe.run({resultTypes: ["violations"], preload: false}).then(found => found.violations
                .filter(rule => ["serious", "critical"].includes(rule.impact))
                .map(rule => rule.id + ": " + rule.help + " " + rule.nodes.map(node => node.html).join(" ")))
            """;

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser.NewContextOptions options, int width) {
        context = chromium()
                .newContext(options.setViewportSize(width, width < 600 ? 844 : 1000)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("fr-FR"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // a refusal's 422 is told as an "error" by the console: it is an answer like another
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Browser desk() {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions(), 1440);
    }

    public static Browser phone() {
        return new Browser(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setHasTouch(true)
                        .setIsMobile(true),
                390);
    }

    public static Browser withoutScripts() {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false), 1440);
    }

    public Browser dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /// Nothing serious for somebody who reads by ear, by keyboard or with weak eyes; nothing wider than the screen.
    public void expectGoodForEveryone() {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript() + ";0");
        }
        assertThat(page.evaluate(SERIOUS)).as("axe-core on %s", page.url()).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s scrolls sideways", page.url())
                .isEqualTo(true);
        assertThat(complaints).as("the console of %s", page.url()).isEmpty();
    }

    /// Keeps a picture in `target/pictures/`, for whoever wants to look: `./essaim test -Dessaim.pictures=true`.
    public void picture(String name) {
        if (!Boolean.getBoolean("essaim.pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The browser tests need Chromium: as root on Debian, `apt-get install chromium`."));
            chromium = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return chromium;
    }
}
