package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Situations.State;
import fr.essaim.casefiles.web.FilePanels.SituationRow;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Intake.Kind;
import fr.essaim.recipe.Intake.Question;
import fr.essaim.site.TypedCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer as the form of the questions sends it: `q-<id>` holds `=<choice>` or `:refused`, or the text of an open
/// question, whose silence comes in `s-<id>`.
record TypedAnswer(State state, @Nullable String answer) {
    /// Null when nothing was said: not asked is not an answer.
    /// @throws NoSuchChoice when the choice is not the question's
    /// @throws NotANumber when the question asks for one
    static @Nullable TypedAnswer read(Question question, Map<String, String> typed) {
        String said = typed.getOrDefault("q-" + question.id(), "").strip();
        String silence = typed.getOrDefault("s-" + question.id(), "");
        if (silence.startsWith(":") && said.isEmpty()) {
            said = silence;
        }
        if (said.isEmpty()) {
            return null;
        }
        if (said.startsWith(":")) {
            return new TypedAnswer(TypedCode.read(State.class, said.substring(1), "q-" + question.id()), null);
        }
        return new TypedAnswer(State.GIVEN, answer(question, said));
    }

    static @Nullable TypedAnswer of(@Nullable SituationRow row) {
        return row == null ? null : new TypedAnswer(state(row.state()), row.answer());
    }

    private static String answer(Question question, String said) {
        String field = "q-" + question.id();
        return switch (question.kind()) {
            case TEXT -> said;
            case NUMBER -> {
                if (!said.matches("\\d{1,4}")) {
                    throw new NotANumber(field, said);
                }
                yield said;
            }
            case CHOICE, YES_NO -> {
                String id = said.replaceFirst("^=", "");
                boolean known = question.kind() == Kind.YES_NO
                        ? id.equals("yes") || id.equals("no")
                        : question.choices().stream()
                                .anyMatch(choice -> choice.id().equals(id));
                if (!known) {
                    throw new NoSuchChoice(field, id);
                }
                yield id;
            }
        };
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static final class NoSuchChoice extends Refusal {
        NoSuchChoice(String field, String said) {
            super("casefiles.refusal.no-such-choice", field, said.substring(0, Math.min(60, said.length())));
        }
    }

    static final class NotANumber extends Refusal {
        NotANumber(String field, String said) {
            super("casefiles.refusal.not-a-number", field, said.substring(0, Math.min(60, said.length())));
        }
    }
}
