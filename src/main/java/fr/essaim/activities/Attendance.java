package fr.essaim.activities;

import fr.essaim.facts.Coming;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether somebody came to a session. An absence says on whose side it was, and has the person's
/// version when they gave one: it may cost somebody their income, and nobody is to be blamed for a
/// bus that did not come.
///
/// @param enrolment whose
/// @param side on whose side an absence was, or null while nobody knows
/// @param words the person's version, in their words, or null
/// @param unsigned came, and did not sign the sheet
public record Attendance(
        UUID enrolment,
        Coming.How how,
        Fact.@Nullable Side side,
        @Nullable String words,
        boolean unsigned) {
    /// The refusal names the field that stands beside that person.
    Attendance checked() {
        var checked = coming().checked("words." + enrolment);
        return new Attendance(enrolment, how, checked.side(), checked.words(), how == Coming.How.CAME && unsigned);
    }

    Coming coming() {
        return new Coming(how, side, words);
    }

    Fact fact(Meeting meeting) {
        return coming().fact(
                        Compartment.TEAM,
                        meeting.strand(),
                        meeting.title(),
                        meeting.slot().day(),
                        meeting.slot().minutes());
    }
}
