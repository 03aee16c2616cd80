package fr.essaim.reports;

import fr.essaim.installation.Secrets;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeProblem;
import fr.essaim.reports.ReportReader.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The reports of an installation: those that come with Essaim, and the files of the folder
/// `reports` of its data directory, which take the place of those of the same id. A file is read
/// anew each time, so that it may be edited.
@Component
public class ReportShelf {
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Map<String, String> shipped;

    ReportShelf(Secrets secrets) {
        this.folder = secrets.folder().resolveSibling("reports");
        this.shipped = shipped();
    }

    private static Map<String, String> shipped() {
        var texts = new LinkedHashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:reports/*" + ENDING)) {
                texts.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those of this recipe, good or not, by id; a file that cannot be read is there with its problems.
    public List<Reading> of(Recipe recipe) {
        var readings = new LinkedHashMap<String, Reading>();
        shipped.forEach((name, text) -> put(readings, ReportReader.read(text, name, recipe)));
        own().forEach((name, text) -> put(readings, ReportReader.read(text, name, recipe)));
        return readings.values().stream()
                .filter(reading ->
                        reading.definition() != null || !reading.problems().isEmpty())
                .sorted(Comparator.comparing(ReportShelf::id))
                .toList();
    }

    private static void put(Map<String, Reading> readings, Reading reading) {
        readings.put(id(reading), reading);
    }

    private static String id(Reading reading) {
        return reading.found()
                .map(ReportDefinition::id)
                .orElseGet(() -> reading.name().replace(ENDING, ""));
    }

    private Map<String, String> own() {
        var texts = new LinkedHashMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList()) {
                texts.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws UnknownReport when this recipe has none of this id
    /// @throws UnreadableReport when its file has a problem
    public ReportDefinition named(String id, Recipe recipe) {
        var all = of(recipe);
        Reading reading = all.stream()
                .filter(each -> id(each).equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownReport(id, all));
        return reading.found().orElseThrow(() -> new UnreadableReport(reading));
    }

    public static final class UnknownReport extends Refusal {
        UnknownReport(String id, List<Reading> known) {
            super(
                    "reports.refusal.unknown-report",
                    "report",
                    id,
                    known.stream().map(ReportShelf::id).collect(Collectors.joining(", ")));
        }
    }

    public static final class UnreadableReport extends Refusal {
        private final transient List<RecipeProblem> problems;

        UnreadableReport(Reading reading) {
            super(
                    "reports.refusal.unreadable-report",
                    "report",
                    reading.name(),
                    reading.problems().size(),
                    reading.problems().getFirst().line());
            this.problems = new ArrayList<>(reading.problems());
        }

        /// In the order of the file.
        public List<RecipeProblem> problems() {
            return problems;
        }
    }
}
