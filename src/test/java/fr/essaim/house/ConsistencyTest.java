package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Pages, templates, classes of style: each has its other half.
class ConsistencyTest {
    private static final Pattern PAGE = Pattern.compile("public record (\\w+(?:Page|Row|Card|Panel))\\b");
    private static final Pattern CALLED = Pattern.compile("@template\\.([\\w.]+)\\(");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");
    private static final String COMPUTED = "\u0001";
    private static final Pattern STYLED = Pattern.compile("\\.(-?[a-z][\\w-]*)");

    @Test
    void every_page_has_the_template_of_its_name() {
        var orphans = new ArrayList<String>();
        House.files(House.JAVA, ".java").forEach((file, text) -> {
            Matcher page = PAGE.matcher(text);
            if (file.toString().contains("/web/") && page.find() && file.endsWith(page.group(1) + ".java")) {
                Path template = House.TEMPLATES.resolve(room(file)).resolve(page.group(1) + ".jte");
                if (page.group(1).endsWith("Page") && !template.toFile().exists()) {
                    orphans.add(file + " wants " + template);
                }
            }
        });
        assertThat(orphans).as("pages without a template").isEmpty();
    }

    @Test
    void every_template_is_the_page_of_a_record_or_part_of_another_template() {
        var templates = House.files(House.TEMPLATES, ".jte");
        Set<String> called = templates.values().stream()
                .flatMap(text -> CALLED.matcher(text).results())
                .map(call -> call.group(1).replace('.', '/') + ".jte")
                .collect(Collectors.toSet());
        var orphans = templates.keySet().stream()
                .map(House.TEMPLATES::relativize)
                .filter(template -> !called.contains(template.toString().replace('\\', '/')))
                .filter(template -> !hasRecord(template))
                .toList();
        assertThat(orphans)
                .as("templates that no record of their room's web package is named after, and no template calls")
                .isEmpty();
    }

    private static boolean hasRecord(Path template) {
        String name = template.getFileName().toString().replace(".jte", ".java");
        Path room = House.JAVA.resolve(template.getName(0));
        return room.resolve("web").resolve(name).toFile().exists()
                || room.resolve(name).toFile().exists();
    }

    private static String room(Path file) {
        return House.JAVA.relativize(file).getName(0).toString();
    }

    @Test
    void templates_hold_no_style_no_script_and_no_handler_for_the_content_policy_refuses_them() {
        var forbidden = Pattern.compile("\\sstyle=|<style|<script(?! src=)|\\son[a-z]+=|javascript:|\\$unsafe");
        assertThat(found(House.files(House.TEMPLATES, ".jte"), forbidden)).isEmpty();
    }

    @Test
    void templates_stay_under_eighty_lines() {
        var long_ = House.files(House.TEMPLATES, ".jte").entrySet().stream()
                .filter(file -> House.lines(file.getValue()).size() > 80)
                .map(file -> file.getKey() + ": " + House.lines(file.getValue()).size() + " lines")
                .toList();
        assertThat(long_).as("cut them into components").isEmpty();
    }

    @Test
    void a_colour_is_written_in_the_tokens_only() {
        var colour = Pattern.compile(
                "#[0-9A-Fa-f]{3,8}\\b(?=[;,\\s)\"'])|\\b(?:rgba?|hsla?|oklch|lab)\\(|:\\s*(?:white|black|red|green|blue|gray|grey)\\b");
        var sheets = House.files(House.STATIC, ".css", ".js");
        sheets.keySet().removeIf(file -> file.getFileName().toString().startsWith("tokens"));
        assertThat(found(sheets, colour)).as("write it as a token").isEmpty();
        var templates = House.files(House.TEMPLATES, ".jte");
        assertThat(found(templates, Pattern.compile("(?:fill|stroke|color)=\"(?!none|currentColor|url|\\$)[^\"]+\"")))
                .as("colour by a class")
                .isEmpty();
    }

    @Test
    void every_class_of_a_template_is_styled_and_every_styled_class_is_worn() {
        Set<String> styled = new TreeSet<>();
        House.files(House.STATIC, ".css")
                .values()
                .forEach(sheet -> STYLED.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}|\"[^\"]*\"", " "))
                        .results()
                        .forEach(found -> styled.add(found.group(1))));
        Set<String> worn = new TreeSet<>();
        var beginnings = new ArrayList<String>();
        House.files(House.TEMPLATES, ".jte")
                .values()
                .forEach(text -> CLASSES.matcher(text.replaceAll("\\$\\{[^{}]*}", COMPUTED))
                        .results()
                        .forEach(found -> read(found.group(1), worn, beginnings)));

        var naked = new TreeSet<>(worn);
        naked.removeAll(styled);
        assertThat(naked).as("classes no style sheet knows").isEmpty();
        String code = House.code()
                + String.join("\n", House.files(House.STATIC, ".js").values());
        styled.removeAll(worn);
        styled.removeIf(name -> beginnings.stream().anyMatch(name::startsWith) || code.contains(name));
        assertThat(styled).as("styles nobody wears: take them out").isEmpty();
    }

    /// `es-tag${…}` wears `es-tag` and anything that begins so.
    private static void read(String attribute, Set<String> worn, List<String> beginnings) {
        for (String name : List.of(attribute.split("\\s+", -1))) {
            if (name.contains(COMPUTED)) {
                beginnings.add(name.substring(0, name.indexOf(COMPUTED)));
            } else if (!name.isEmpty() && !name.contains("@")) {
                worn.add(name);
            }
        }
        beginnings.removeIf(String::isEmpty);
    }

    private static List<String> found(Map<Path, String> files, Pattern forbidden) {
        var found = new ArrayList<String>();
        files.forEach((file, text) -> {
            int number = 0;
            for (String line : House.lines(text)) {
                number++;
                if (forbidden.matcher(line).find()) {
                    found.add(file + ":" + number + " " + line.strip());
                }
            }
        });
        return found;
    }
}
