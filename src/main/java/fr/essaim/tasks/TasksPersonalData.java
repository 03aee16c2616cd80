package fr.essaim.tasks;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TasksPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("tasks.tasks", "tasks.purpose.tasks", ACTIVE_FILE),
                new Kept("tasks.turns", "tasks.purpose.turns", ACTIVE_FILE),
                new Kept("tasks.necessary_notes", "tasks.purpose.necessary", ACTIVE_FILE),
                new Kept("tasks.necessary_readers", "tasks.purpose.necessary-readers", ACTIVE_FILE),
                new Kept("tasks.mentions", "tasks.purpose.mentions", ACTIVE_FILE));
    }
}
