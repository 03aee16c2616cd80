package fr.essaim.journeys;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of somebody some months after the exit. Reached, unreachable, refused and not asked are four different
/// answers; none of them is a blank.
///
/// @param after how long after the exit, one of the recipe's (`P3M`)
/// @param on the day it was asked or given up
/// @param corrects the answer this one takes the place of
public record FollowUp(
        UUID id,
        java.time.Period after,
        LocalDate on,
        Answer answer,
        @Nullable UUID corrects) {
    public sealed interface Answer {
        /// `reached`, `unreachable`, `declined`, `not-asked`.
        default String code() {
            return switch (this) {
                case Reached reached -> "reached";
                case Unreachable unreachable -> "unreachable";
                case Declined declined -> "declined";
                case NotAsked notAsked -> "not-asked";
            };
        }

        /// @param situation in the recipe's words
        record Reached(String situation) implements Answer {
            public Reached {
                if (situation.isBlank() || situation.length() > Exit.LONGEST_DETAIL) {
                    throw new SituationMissing();
                }
            }
        }

        /// @param attempts how many times somebody tried, 1 to 99
        record Unreachable(int attempts) implements Answer {
            public Unreachable {
                if (attempts < 1 || attempts > 99) {
                    throw new AttemptsMissing();
                }
            }
        }

        /// The person did not wish to answer.
        record Declined() implements Answer {}

        /// Nobody asked, and why.
        record NotAsked(String because) implements Answer {
            public NotAsked {
                if (because.isBlank() || because.length() > Exit.LONGEST_DETAIL) {
                    throw new BecauseMissing();
                }
            }
        }
    }

    public static final class SituationMissing extends Refusal {
        SituationMissing() {
            super("journeys.refusal.situation-missing", "situation");
        }
    }

    public static final class AttemptsMissing extends Refusal {
        AttemptsMissing() {
            super("journeys.refusal.attempts-missing", "attempts");
        }
    }

    public static final class BecauseMissing extends Refusal {
        BecauseMissing() {
            super("journeys.refusal.because-missing", "because");
        }
    }

    public static final class Unknown extends Refusal {
        Unknown() {
            super("journeys.refusal.unknown-follow-up", null);
        }
    }

    /// A situation at three months cannot be known before three months.
    public static final class TooEarly extends Refusal {
        TooEarly(LocalDate due) {
            super("journeys.refusal.follow-up-too-early", "on", due);
        }
    }

    public static final class InTheFuture extends Refusal {
        InTheFuture() {
            super("journeys.refusal.follow-up-in-the-future", "on");
        }
    }

    public static final class AlreadyAnswered extends Refusal {
        public AlreadyAnswered(LocalDate on) {
            super("journeys.refusal.already-followed-up", null, on);
        }
    }
}
