package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;

/// What is noted here has happened: its day has come.
final class NotYet extends Refusal {
    private NotYet(LocalDate day, String field) {
        super("casefiles.refusal.not-yet", field, day);
    }

    static void refuseAfter(LocalDate today, LocalDate day, String field) {
        if (day.isAfter(today)) {
            throw new NotYet(day, field);
        }
    }
}
