package fr.essaim.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/// Tabler's outline icons (MIT), drawn in the page by `icon.jte`.
public final class Icons {
    private static final String FOLDER = "META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");
    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private Icons() {}

    /// @return the `d` attributes of the icon's paths, on a square of 24
    /// @throws UncheckedIOException when Tabler has no such icon
    public static List<String> paths(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static List<String> read(String name) {
        try {
            String svg = new ClassPathResource(FOLDER + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            return PATH.matcher(svg)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("Tabler has no icon named " + name, missing);
        }
    }
}
