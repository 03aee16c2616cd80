package fr.essaim.indicators;

import java.util.List;
import java.util.Map;

/// What was to be recorded in time, of one kind, and what became of it. An answer that is no news is an answer.
///
/// @param kind `entry`, `exit`, or after how long news are due: `P3M`
/// @param done and the others: how many; `late` have passed their day without any answer
/// @param where hubs with something late, in the order of their names
public record Deadline(
        String kind,
        long done,
        long toDo,
        long late,
        long unreachable,
        long declined,
        long notAsked,
        List<String> where) {
    public Deadline {
        where = List.copyOf(where);
    }

    /// @param byState of the whole, by the words of the database
    static Deadline of(String kind, Map<String, Long> byState, List<String> where) {
        return new Deadline(
                kind,
                byState.getOrDefault("done", 0L),
                byState.getOrDefault("to-do", 0L),
                byState.getOrDefault("late", 0L),
                byState.getOrDefault("unreachable", 0L),
                byState.getOrDefault("declined", 0L),
                byState.getOrDefault("not-asked", 0L),
                where);
    }

    public long expected() {
        return done + toDo + late + unreachable + declined + notAsked;
    }

    /// Answers that are no news.
    public long withoutNews() {
        return unreachable + declined + notAsked;
    }
}
