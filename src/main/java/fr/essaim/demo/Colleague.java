package fr.essaim.demo;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Spelling;
import fr.essaim.kernel.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of the team and the posts they hold or held.
///
/// @param languages codes of those they speak beside French
record Colleague(MemberId id, PersonName name, String email, List<Post> posts, List<String> languages) {
    /// @param hub code of the hub, or null for the whole installation
    record Post(String role, Standing standing, @Nullable String hub, BigDecimal share, Period period) {}

    /// @param rank above 1 when others of the same name came before
    static String address(PersonName name, int rank) {
        return Spelling.plain(name.first()) + "." + Spelling.plain(name.last()) + (rank > 1 ? rank : "")
                + "@exemple.fr";
    }
}
