package fr.essaim.tasks;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something the team has to do, by one of its members, about a person or about nobody. It is no step of a
/// plan: those are the person's.
///
/// @param person whom it is about, or null
/// @param what 1 to 300 characters
/// @param member who is to do it
/// @param due today or later, or null
public record Task(
        @Nullable ParticipantId person,
        @Nullable String what,
        @Nullable MemberId member,
        @Nullable LocalDate due) {
    private static final int LONGEST = 300;

    /// @throws Said.NotChosen when it is for nobody
    /// @throws Said.InThePast when it is due before today
    public Task checked(LocalDate today) {
        return new Task(
                person,
                Said.words(what, "what", LONGEST),
                Said.chosen(member, "member"),
                Said.ahead(due, "due", today));
    }

    /// What becomes of a task.
    public enum Kind {
        DONE,
        PUT_OFF,
        HANDED,
        ACCEPTED,
        HANDED_BACK,
        DROPPED,
        /// Taken up again, or a word said too soon.
        AGAIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What somebody says of it.
    ///
    /// @param to a colleague, when it is handed; `due` the new day, when it is put off
    /// @param words at most 300 characters; why, when it is dropped
    public record Turn(
            @Nullable Kind kind,
            @Nullable MemberId to,
            @Nullable LocalDate due,
            @Nullable String words) {

        /// @throws NoNewDay when it is put off without saying to when
        /// @throws NoReason when it is dropped without a word
        public Turn checked(LocalDate today) {
            Kind said = Said.chosen(kind, "kind");
            LocalDate later = said == Kind.PUT_OFF ? Said.ahead(due, "due", today) : null;
            if (said == Kind.PUT_OFF && later == null) {
                throw new NoNewDay();
            }
            String why = Said.maybe(words, "words", LONGEST);
            if (said == Kind.DROPPED && why == null) {
                throw new NoReason();
            }
            return new Turn(said, said == Kind.HANDED ? Said.chosen(to, "to") : null, later, why);
        }
    }

    /// How a task stands.
    ///
    /// @param holder who has it; `asked` the colleague who has not answered yet
    public record Standing(
            MemberId author, MemberId holder, @Nullable MemberId asked, boolean ended) {

        /// @param leads whether the viewer leads the hub it is at
        /// @throws NotYours when it is between others
        /// @throws AlreadyTold when somebody was quicker
        public void allows(Kind kind, MemberId viewer, boolean leads) {
            boolean between = viewer.equals(author) || viewer.equals(holder) || viewer.equals(asked);
            if (!between && !leads) {
                throw new NotYours();
            }
            boolean answers = kind == Kind.ACCEPTED || kind == Kind.HANDED_BACK;
            if ((kind == Kind.AGAIN) != ended || (answers && !viewer.equals(asked))) {
                throw new AlreadyTold();
            }
        }
    }

    public static final class NoNewDay extends Refusal {
        NoNewDay() {
            super("tasks.refusal.no-new-day", "due");
        }
    }

    public static final class NoReason extends Refusal {
        NoReason() {
            super("tasks.refusal.no-reason", "words");
        }
    }

    static final class NotYours extends Refusal {
        NotYours() {
            super("tasks.refusal.not-yours", null);
        }
    }

    static final class AlreadyTold extends Refusal {
        AlreadyTold() {
            super("tasks.refusal.already-told", null);
        }
    }

    /// A colleague is given what they may read: they accompany the person, or work at this hub.
    static final class NotForThem extends Refusal {
        NotForThem(String field) {
            super("tasks.refusal.not-for-them", field);
        }
    }
}
