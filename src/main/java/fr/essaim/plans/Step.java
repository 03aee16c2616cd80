package fr.essaim.plans;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to do, by somebody, perhaps by a day. Steps stand side by side: none waits for
/// another, and one may come before any goal is said.
///
/// @param goal the goal it serves, or null
/// @param what 1 to 300 characters
/// @param strand null when it is that of its goal, or none
/// @param due today or later, or null
public record Step(
        @Nullable UUID goal,
        @Nullable String what,
        @Nullable Strand strand,
        Owner owner,
        @Nullable LocalDate due) {
    static final int LONGEST = 300;

    /// Who does it: the person, a member of their care team, an organisation of the network.
    ///
    /// @param id of the member or of the actor; null for the person
    public record Owner(Kind kind, @Nullable UUID id) {
        public enum Kind {
            PERSON,
            MEMBER,
            ACTOR;

            String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public static Owner person() {
            return new Owner(Kind.PERSON, null);
        }

        public static Owner member(UUID id) {
            return new Owner(Kind.MEMBER, id);
        }

        public static Owner actor(UUID id) {
            return new Owner(Kind.ACTOR, id);
        }

        @Nullable
        UUID idOf(Kind which) {
            return kind == which ? id : null;
        }
    }

    /// @throws Said.InThePast when it is due before today
    public Step checked(LocalDate today) {
        return new Step(goal, Said.words(what, "what", LONGEST), strand, owner, Said.ahead(due, "due", today));
    }

    /// A member out of the care team cannot be given something to do: they do not read the plan.
    public static final class NotInTheTeam extends Refusal {
        NotInTheTeam(String field) {
            super("plans.refusal.not-in-the-team", field);
        }
    }

    public static final class NoSuchActor extends Refusal {
        public NoSuchActor(String name, String field) {
            super("plans.refusal.no-such-actor", field, name);
        }
    }

    /// An organisation that closed, or is no longer a partner, is given nothing to do.
    public static final class ActorGone extends Refusal {
        public ActorGone(String name, String field, LocalDate since) {
            super("plans.refusal.actor-gone", field, name, since);
        }
    }

    /// A step is to be given to somebody else, and nobody was chosen.
    public static final class NobodyChosen extends Refusal {
        public NobodyChosen(String field) {
            super("plans.refusal.nobody-chosen", field);
        }
    }

    public static final class NoSuchGoal extends Refusal {
        NoSuchGoal() {
            super("plans.refusal.no-such-goal", "goal");
        }
    }
}
