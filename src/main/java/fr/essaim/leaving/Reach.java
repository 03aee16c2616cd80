package fr.essaim.leaving;

import java.util.Locale;

/// How far one who takes things away reaches. See decision 70: the organisation owns the files;
/// what is reserved belongs to nobody but its author and those they named.
enum Reach {
    /// The command line, by whoever holds the machine: all the organisation owns.
    HOUSE,
    /// On screen, the administration: what its own walls let it read. Never a note, whatever other posts it holds.
    ADMINISTRATION,
    /// On screen, whoever writes: their own writings, those they keep reserved among them.
    OWN;

    /// @param reserved whether everybody's reserved notes leave
    boolean holds(Book book, boolean reserved) {
        return switch (this) {
            case HOUSE -> book != Book.RESERVED || reserved;
            case ADMINISTRATION -> book == Book.PEOPLE || book == Book.ORGANISATION || book == Book.JOURNAL;
            case OWN -> book == Book.NOTES || book == Book.RESERVED;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
