package fr.essaim.tasks.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.tasks.Task;
import fr.essaim.tasks.Tasks;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The team's tasks: who has what to do, and what became of it.
@Controller
class TaskController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final TasksPageQuery pages;
    private final Tasks tasks;

    TaskController(TasksPageQuery pages, Tasks tasks) {
        this.pages = pages;
        this.tasks = tasks;
    }

    @GetMapping("/tasks")
    @PreAuthorize(WHO_MAY)
    TasksPage all() {
        return pages.page(null);
    }

    @GetMapping("/tasks/new")
    @PreAuthorize(WHO_MAY)
    NewTaskPage blank(@RequestParam(required = false) @Nullable UUID person) {
        return new NewTaskPage(pages.page(person), person);
    }

    @PostMapping("/tasks")
    @PreAuthorize(WHO_MAY)
    Elsewhere add(TaskForm form) {
        tasks.add(form._once(), form.task());
        return (form.person() == null ? Elsewhere.to("/tasks") : Elsewhere.to("/people/" + form.person()))
                .saying("tasks.added");
    }

    @GetMapping("/tasks/{id}")
    @PreAuthorize(WHO_MAY)
    TaskPage task(@PathVariable UUID id) {
        return pages.task(id);
    }

    @PostMapping("/tasks/{id}/turns")
    @PreAuthorize(WHO_MAY)
    Elsewhere tell(@PathVariable UUID id, TurnForm form) {
        tasks.tell(form._once(), id, form.turn());
        return Elsewhere.back(form.back() == null ? "/tasks" : form.back()).saying("tasks.told");
    }

    record TaskForm(
            UUID _once,
            @Nullable UUID person,
            @Nullable String what,
            @Nullable UUID member,
            @Nullable LocalDate due) {
        Task task() {
            return new Task(
                    person == null ? null : new ParticipantId(person),
                    what,
                    member == null ? null : new MemberId(member),
                    due);
        }
    }

    /// @param back where the one who tells it stands
    record TurnForm(
            UUID _once,
            Task.@Nullable Kind kind,
            @Nullable String to,
            @Nullable LocalDate due,
            @Nullable String words,
            @Nullable String back) {
        Task.Turn turn() {
            var colleague = Ids.find(to == null ? "" : to).map(MemberId::new).orElse(null);
            return new Task.Turn(kind, colleague, due, words);
        }
    }
}
