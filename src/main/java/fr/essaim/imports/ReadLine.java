package fr.essaim.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the dry run as it is kept for the screen.
///
/// @param fate its code
record ReadLine(int line, Pile pile, String fate, Shown shown, List<Remark> remarks) {
    /// Whom it speaks of, in a few words; empty where the line does not say.
    ///
    /// @param reached by which telephone number or e-mail
    record Shown(
            String name,
            @Nullable LocalDate born,
            String reached,
            String town,
            @Nullable LocalDate entered) {}
}
