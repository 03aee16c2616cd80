package fr.essaim.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// The viewer's tasks, those they gave to a colleague, and for a hub's lead those nobody is there for.
///
/// @param rows open ones, the soonest first, then those ended lately
/// @param people the viewer may speak of in a new one: id to name
/// @param members who may be given one, the viewer first
public record TasksPage(
        List<TaskRow> rows, Map<String, String> people, Map<String, String> members, UUID once, LocalDate today) {

    private List<TaskRow> only(Predicate<TaskRow> which) {
        return rows.stream().filter(which).toList();
    }

    /// A colleague asks the viewer, who has not answered.
    public List<TaskRow> forMe() {
        return only(row -> row.isOpen() && row.forMe());
    }

    public List<TaskRow> mine() {
        return only(row -> row.isOpen() && row.mine() && row.askedName() == null && !row.left());
    }

    /// Given to a colleague, who answered or not.
    public List<TaskRow> elsewhere() {
        return only(row -> row.isOpen() && !row.forMe() && !row.left() && (!row.mine() || row.askedName() != null));
    }

    public List<TaskRow> left() {
        return only(row -> row.isOpen() && row.left());
    }

    public List<TaskRow> ended() {
        return only(row -> !row.isOpen());
    }

    public long late() {
        return mine().stream().filter(row -> row.isLate(today)).count();
    }
}
