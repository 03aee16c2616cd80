package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is offered: a workshop, a citizen experience with the association that receives it, a visit.
///
/// @param hub that organises it
/// @param host the organisation of the network that receives or leads it, or null
/// @param place where, in words
/// @param words what it is, in a sentence, or null
public record Activity(
        @Nullable String title,
        @Nullable Strand strand,
        @Nullable Kind kind,
        @Nullable Integer hub,
        @Nullable UUID host,
        @Nullable String place,
        @Nullable String words) {
    private static final int NAME = 200;
    private static final int SENTENCE = 500;

    public enum Kind {
        WORKSHOP,
        CITIZEN_EXPERIENCE,
        VISIT;

        /// `citizen-experience`, as in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Activity checked() {
        return new Activity(
                Said.words(title, "title", NAME),
                Said.chosen(strand, "strand"),
                Said.chosen(kind, "kind"),
                Said.chosen(hub, "hub"),
                host,
                Said.words(place, "place", NAME),
                Said.maybe(words, "words", SENTENCE));
    }

    /// The network has no organisation so called, or several.
    public static final class NoSuchHost extends Refusal {
        public NoSuchHost(String name) {
            super("activities.refusal.no-such-host", "host", name);
        }
    }

    /// One organises where one works.
    static final class NotYourHub extends Refusal {
        NotYourHub() {
            super("activities.refusal.not-your-hub", "hub");
        }
    }
}
