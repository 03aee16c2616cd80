package fr.essaim.lists;

import fr.essaim.kernel.Refusal;

/// No line of the file is a header that names people, or none of its columns was said to.
public final class NotAPeopleList extends Refusal {
    public NotAPeopleList() {
        super("lists.refusal.not-a-people-list", "file");
    }

    private NotAPeopleList(String key) {
        super(key, null);
    }

    /// Its columns were said one by one, and none is a name.
    public static NotAPeopleList withoutName() {
        return new NotAPeopleList("lists.refusal.no-name-column");
    }
}
