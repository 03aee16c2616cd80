package fr.essaim.imports;

import fr.essaim.kernel.Refusal;

/// No line of the file is a header that names people.
public final class NotAPeopleList extends Refusal {
    NotAPeopleList() {
        super("imports.refusal.not-a-people-list", "file");
    }
}
