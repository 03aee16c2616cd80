package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is asked at the entry, and who may propose somebody.
public record Intake(List<Question> questions, List<PrescriberKind> prescribers) {
    public Intake {
        questions = List.copyOf(questions);
        prescribers = List.copyOf(prescribers);
    }

    /// "Refused" and "not known" are always possible answers, on screen and on paper.
    ///
    /// @param why it is asked, said to the person (GDPR art. 13)
    /// @param askedBy roles, or `care-team`
    /// @param choices of a [Kind#CHOICE], empty otherwise
    /// @param eligibility whether the entry rests on it: such answers leave as evidence, others do not
    public record Question(
            String id,
            Label label,
            @Nullable Period validity,
            Label why,
            List<String> askedBy,
            Kind kind,
            List<Item.Choice> choices,
            boolean eligibility)
            implements Item {
        public Question {
            askedBy = List.copyOf(askedBy);
            choices = List.copyOf(choices);
        }
    }

    public enum Kind {
        CHOICE,
        NUMBER,
        YES_NO,
        TEXT;

        /// The word of recipes: `yes-no`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// @param sensitive its very name may tell of child protection, probation or addiction care:
    /// shown only to those who need to know
    public record PrescriberKind(
            String id, Label label, @Nullable Period validity, boolean sensitive) implements Item {}
}
