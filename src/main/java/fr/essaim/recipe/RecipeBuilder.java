package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From a file that passed every check to the records.
final class RecipeBuilder {
    /// Years, when the recipe does not say (which the funder asks for: to verify).
    private static final int SUBMISSIONS_KEPT = 5;

    private final Entry file;

    private RecipeBuilder(Entry file) {
        this.file = file;
    }

    static Recipe build(Entry file) {
        var builder = new RecipeBuilder(file);
        return new Recipe(
                file.text("code"),
                file.text("version"),
                label(file.get("title")),
                builder.licence(),
                builder.targets(),
                builder.journey(),
                file.each("roles").map(RecipeBuilder::role).toList(),
                builder.compartments(),
                PracticeBuilder.build(file),
                ResultsBuilder.build(file),
                builder.intake());
    }

    private Recipe.Licence licence() {
        Entry licence = file.get("licence");
        return new Recipe.Licence(
                licence.text("terms"),
                Objects.requireNonNullElse(licence.textOrNull("replication"), "with-agreement"),
                Objects.requireNonNullElse(licence.textOrNull("inspiration"), "free"),
                licence.texts("authors"));
    }

    private Recipe.Targets targets() {
        Entry targets = file.get("targets");
        return new Recipe.Targets(
                targets.get("entries").value().asInt(0),
                targets.each("exits")
                        .map(exit -> new Recipe.ExitTarget(
                                exit.text("set"),
                                exit.text("class"),
                                exit.get("share").value().decimalValue()))
                        .toList(),
                Objects.requireNonNullElse(
                        durationOrNull(targets.get("submissions-kept")), java.time.Period.ofYears(SUBMISSIONS_KEPT)));
    }

    private JourneyRules journey() {
        Entry journey = file.get("journey");
        Entry suspensions = journey.get("suspensions");
        Entry entry = journey.get("entry");
        return new JourneyRules(
                duration(journey.get("longest")),
                suspensions.get("stop-the-clock").value().booleanValue(),
                choices(suspensions.get("reasons")),
                Set.copyOf(entry.texts("needs")),
                duration(entry.get("data-due")),
                duration(journey.get("exit").get("data-due")),
                journey.each("follow-ups").map(RecipeBuilder::duration).toList(),
                Objects.requireNonNullElse(durationOrNull(journey.get("old-hub-reads")), java.time.Period.ZERO));
    }

    private static Role role(Entry role) {
        return new Role(
                role.text("id"),
                label(role.get("label")),
                validity(role),
                Standing.of(role.text("standing")),
                Objects.requireNonNullElse(role.textOrNull("secrecy"), "none"),
                number(role.get("per-hub")),
                role.get("flying").value().asBoolean(false));
    }

    private Map<String, Recipe.Compartment> compartments() {
        var compartments = new HashMap<String, Recipe.Compartment>();
        for (Entry each : file.get("compartments").each()) {
            compartments.put(
                    each.name(),
                    new Recipe.Compartment(
                            each.texts("written-by"),
                            each.texts("read-by"),
                            each.get("stub-shown").value().asBoolean(false),
                            each.texts("appointments-of")));
        }
        return compartments;
    }

    private Intake intake() {
        var questions = file.get("journey")
                .get("entry")
                .each("questions")
                .map(question -> new Intake.Question(
                        question.text("id"),
                        label(question.get("label")),
                        validity(question),
                        label(question.get("why")),
                        question.texts("asked-by"),
                        Intake.Kind.of(question.text("kind")),
                        choices(question.get("choices")),
                        question.get("eligibility").value().asBoolean(false)));
        var prescribers = file.each("prescribers")
                .map(kind -> new Intake.PrescriberKind(
                        kind.text("id"),
                        label(kind.get("label")),
                        validity(kind),
                        kind.get("sensitive").value().booleanValue()));
        return new Intake(questions.toList(), prescribers.toList());
    }

    static Label label(Entry entry) {
        var texts = new HashMap<String, String>();
        entry.each().forEach(text -> texts.put(text.name(), text.text()));
        return new Label(texts);
    }

    static @Nullable Period validity(Entry item) {
        Entry days = item.get("validity");
        if (!days.isThere()) {
            return null;
        }
        String until = days.textOrNull("until");
        return new Period(LocalDate.parse(days.text("from")), until == null ? null : LocalDate.parse(until));
    }

    static List<Item.Choice> choices(Entry list) {
        return list.each().stream()
                .map(choice -> new Item.Choice(choice.text("id"), label(choice.get("label")), validity(choice)))
                .toList();
    }

    static java.time.Period duration(Entry entry) {
        return java.time.Period.parse(entry.text());
    }

    static java.time.@Nullable Period durationOrNull(Entry entry) {
        return entry.isThere() ? duration(entry) : null;
    }

    static @Nullable BigDecimal number(Entry entry) {
        return entry.isThere() ? entry.value().decimalValue() : null;
    }

    static @Nullable Strand strand(@Nullable String code) {
        return code == null || code.equals("none") ? null : Strand.of(code);
    }

    static Map<Strand, Label> strands(Entry strands) {
        var labels = new EnumMap<Strand, Label>(Strand.class);
        strands.each().forEach(strand -> labels.put(Strand.of(strand.name()), label(strand)));
        return labels;
    }
}
