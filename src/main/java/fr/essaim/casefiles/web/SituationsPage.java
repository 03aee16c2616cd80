package fr.essaim.casefiles.web;

import fr.essaim.casefiles.web.FilePanels.SituationRow;
import fr.essaim.kernel.Ids;
import fr.essaim.recipe.Intake.Kind;
import fr.essaim.recipe.Intake.Question;
import fr.essaim.site.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recipe's questions with the latest answer to each, and the kinds of prescriber.
///
/// @param once names the prescriber to be noted, so that the form sent twice notes once
public record SituationsPage(FilePanels file, List<Line> lines, ProposedPrescriber proposed, UUID once) {
    /// @param latest null when it was never asked
    public record Line(Question question, @Nullable SituationRow latest) {
        private static final List<String> SILENCES = List.of("refused", "not-known", "not-applicable");

        public boolean isChoice() {
            return question.kind() == Kind.CHOICE || question.kind() == Kind.YES_NO;
        }

        /// What the question's list offers: its own choices, then the three answers that are none of them.
        public Map<String, String> options(Screen screen) {
            var options = new LinkedHashMap<String, String>();
            if (question.kind() == Kind.YES_NO) {
                options.put("=yes", screen.say("casefiles.yes"));
                options.put("=no", screen.say("casefiles.no"));
            }
            question.choices().forEach(choice -> options.put("=" + choice.id(), choice.in(screen.locale())));
            options.putAll(silences(screen));
            return options;
        }

        /// The answers as a sheet offers them to the person, who ticks for themselves.
        public List<String> onPaper(Screen screen) {
            var boxes = new ArrayList<>(options(screen).values());
            boxes.subList(boxes.size() - SILENCES.size(), boxes.size()).clear();
            SILENCES.forEach(state -> boxes.add(screen.say("casefiles.situations.paper." + state)));
            return boxes;
        }

        public static Map<String, String> silences(Screen screen) {
            var silences = new LinkedHashMap<String, String>();
            for (String state : SILENCES) {
                silences.put(":" + state, screen.say("casefiles.situations." + state));
            }
            return silences;
        }

        /// The latest answer as the list's value.
        public @Nullable String value() {
            return latest == null
                    ? null
                    : latest.state().equals("given") ? "=" + latest.answer() : ":" + latest.state();
        }

        /// The latest answer in words; null when never asked.
        public @Nullable String words(Screen screen) {
            String value = value();
            if (latest == null || value == null) {
                return null;
            }
            return options(screen).getOrDefault(value, String.valueOf(latest.answer()));
        }
    }

    static SituationsPage of(FilePanels file, List<Question> questions, ProposedPrescriber proposed) {
        return new SituationsPage(
                file,
                questions.stream()
                        .map(question -> new Line(
                                question,
                                file.situations().stream()
                                        .filter(row ->
                                                row.latest() && row.question().equals(question.id()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                proposed,
                Ids.mint());
    }
}
