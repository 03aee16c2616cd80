package fr.essaim.handovers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits for an answer or a gesture of the viewer's hubs.
///
/// @param leaving members who leave, or left, with people still in their charge
public record Awaited(List<Answer> answers, List<HandoversPage.Waiting> leaving) {
    /// @param what `answer` (we were asked), `reply` (they asked back), `arrival` (accepted, the day has
    /// come), `waiting` (we asked, nothing to do), `coming` (accepted for later)
    /// @param name null when the asking hub did not say it
    /// @param hubName the other hub
    public record Answer(
            UUID transfer,
            UUID person,
            String what,
            @Nullable String name,
            String hubName,
            LocalDate day) {
        public boolean isOurTurn() {
            return List.of("answer", "reply", "arrival").contains(what);
        }
    }

    public List<Answer> ours() {
        return answers.stream().filter(Answer::isOurTurn).toList();
    }

    public int all() {
        return ours().size() + leaving.size();
    }
}
