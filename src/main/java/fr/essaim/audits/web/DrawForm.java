package fr.essaim.audits.web;

import fr.essaim.audits.Frame;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody typed to draw a sample.
record DrawForm(
        @Nullable String frame,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String submission,
        @Nullable String size,
        @Nullable String seed,
        @Nullable String ids) {
    /// @throws Among when nothing says among whom
    /// @throws NoDays when a period has no first or no last day
    Frame asked() {
        return switch (or(frame)) {
            case "entered" -> new Frame.Entered(days());
            case "left" -> new Frame.Left(days());
            case "submission" -> new Frame.Submission(Ids.find(or(submission)).orElseThrow(NoSubmission::new));
            case "list" -> Frame.Listed.of(or(ids));
            default -> throw new Among();
        };
    }

    private Period days() {
        if (from == null) {
            throw new NoDays("from");
        }
        if (until == null) {
            throw new NoDays("until");
        }
        return new Period(from, until);
    }

    static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static final class Among extends Refusal {
        Among() {
            super("audits.refusal.among", "frame");
        }
    }

    static final class NoDays extends Refusal {
        NoDays(String field) {
            super("audits.refusal.no-days", field);
        }
    }

    static final class NoSubmission extends Refusal {
        NoSubmission() {
            super("audits.refusal.no-submission", "submission");
        }
    }
}
