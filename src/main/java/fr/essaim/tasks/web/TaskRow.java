package fr.essaim.tasks.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task in a list.
///
/// @param person whom it is about, and `personName`; null when it is about nobody
/// @param holder who has it; `asked` and `askedName` the colleague who has not answered yet
/// @param ended `done` or `dropped`, and `endedOn`; null while it is open
/// @param mine whether the viewer has it; `forMe` whether they were asked; `left` whether nobody is
/// there for it
public record TaskRow(
        UUID id,
        @Nullable UUID person,
        @Nullable String personName,
        String what,
        @Nullable LocalDate due,
        String holder,
        @Nullable String askedName,
        String author,
        @Nullable String ended,
        @Nullable LocalDate endedOn,
        boolean mine,
        boolean forMe,
        boolean left) {

    /// What every list of tasks reads; `%s` says which, and whether nobody is there for it.
    static final String SELECT = """
            select t.id, t.participant_id as person, trim(p.first_name || ' ' || p.last_name) as person_name, t.what, t.due,
                trim(h.first_name || ' ' || h.last_name) as holder, trim(k.first_name || ' ' || k.last_name) as asked_name,
                trim(a.first_name || ' ' || a.last_name) as author, t.ended, t.ended_on,
                t.holder = (select team.viewer()) as mine, coalesce(t.asked = (select team.viewer()), false) as for_me,
                %s as left
            from tasks.tasks t left join casefiles.participants p on p.id = t.participant_id
            join team.members h on h.id = t.holder left join team.members k on k.id = t.asked
            join team.members a on a.id = t.author
            """;

    static final String LEFT = "t.id in (select tasks.left_behind())";

    public String path() {
        return "/tasks/" + id;
    }

    public boolean isOpen() {
        return ended == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
