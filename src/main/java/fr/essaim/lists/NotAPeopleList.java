package fr.essaim.lists;

import fr.essaim.kernel.Refusal;

/// No line of the file is a header that names people.
public final class NotAPeopleList extends Refusal {
    public NotAPeopleList() {
        super("lists.refusal.not-a-people-list", "file");
    }
}
