package fr.essaim.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The thématiques of data·inclusion (schema 1.0, Licence Ouverte 2.0) by which a need is told. Those about health,
/// justice and violence are left out: a plan is read by the whole care team (GDPR art. 9 and 10).
public final class Themes {
    private static final Map<String, List<String>> BY_CATEGORY = read();

    private Themes() {}

    /// Category (`mobilite`) to its thématiques (`mobilite--preparer-un-permis`), in the order of the reference.
    public static Map<String, List<String>> byCategory() {
        return BY_CATEGORY;
    }

    public static boolean knows(String theme) {
        return BY_CATEGORY.values().stream().anyMatch(themes -> themes.contains(theme));
    }

    private static Map<String, List<String>> read() {
        try (var file = Objects.requireNonNull(Themes.class.getResourceAsStream("/plans/themes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.groupingBy(
                            theme -> theme.replaceFirst("--.*", ""), LinkedHashMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
