package fr.essaim.tasks;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Giving oneself or a colleague something to do, and saying what became of it. Given to another, it waits
/// for their answer; every word has its author and its moment.
@Component
@Transactional
public class Tasks {
    private final TaskRepository tasks;
    private final Mentions mentions;
    private final Journal journal;
    private final Clock clock;

    Tasks(TaskRepository tasks, Mentions mentions, Journal journal, Clock clock) {
        this.tasks = tasks;
        this.mentions = mentions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is written once
    /// @throws NotHere when there is no such person for this viewer
    /// @throws Task.NotForThem when it is for somebody who could not read it
    public void add(UUID id, Task task) {
        Task checked = task.checked(LocalDate.now(clock));
        ParticipantId person = checked.person();
        Viewer viewer = Viewers.required();
        HubId hub = person == null
                ? tasks.sharedHub(viewer, Objects.requireNonNull(checked.member()))
                        .orElseThrow(() -> new Task.NotForThem("member"))
                : tasks.hubOf(person).orElseThrow(NotHere::new);
        try {
            if (!tasks.insert(id, hub, checked)) {
                return;
            }
        } catch (DataIntegrityViolationException notAReader) {
            throw new Task.NotForThem("member");
        }
        tell("add-task", hub, person);
        if (person != null) {
            mentions.inTask(id, person, Objects.requireNonNull(checked.what()), checked.member());
        }
    }

    /// @return whom it is about, or null
    /// @throws Task.AlreadyTold when somebody was quicker
    /// @throws Task.NotForThem when it is handed to somebody who could not read it
    public @Nullable ParticipantId tell(UUID id, UUID task, Task.Turn turn) {
        Task.Turn checked = turn.checked(LocalDate.now(clock));
        TaskRepository.Found found = tasks.lock(task).orElseThrow(NotHere::new);
        if (tasks.isTold(id)) {
            return found.person();
        }
        MemberId me = Viewers.required().id();
        found.standing().allows(Objects.requireNonNull(checked.kind()), me, tasks.leads(found.hub()));
        try {
            tasks.insert(id, task, found, checked);
        } catch (DataIntegrityViolationException notAReader) {
            throw new Task.NotForThem("to");
        }
        tell("tell-task", found.hub(), found.person());
        return found.person();
    }

    private void tell(String act, HubId hub, @Nullable ParticipantId person) {
        if (person == null) {
            journal.did(act, hub);
        } else {
            journal.did(act, hub, person);
        }
    }
}
