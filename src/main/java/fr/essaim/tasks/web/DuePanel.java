package fr.essaim.tasks.web;

import java.util.List;

/// On my day: what one has to do this week, what a colleague hands over, what nobody is there for.
///
/// @param all how many there are, of which `due` are the first
public record DuePanel(List<TaskRow> due, int all) {
    public int more() {
        return all - due.size();
    }
}
