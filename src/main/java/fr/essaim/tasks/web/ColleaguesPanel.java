package fr.essaim.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// "Entre collègues": on the person's page, what is strictly necessary to know, and what is to be
/// done about them.
///
/// @param writes whether the viewer gives tasks about the person; `bound` whether they may share
/// what is necessary
public record ColleaguesPanel(
        UUID person, boolean writes, boolean bound, List<NoteRow> notes, List<TaskRow> tasks, LocalDate today) {
    public String path() {
        return "/people/" + person;
    }
}
