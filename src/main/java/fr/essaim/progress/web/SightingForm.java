package fr.essaim.progress.web;

import fr.essaim.kernel.Ids;
import fr.essaim.progress.Sighting;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What showed a talent, as it is typed.
///
/// @param by `person`, `other`, or the id of a member
/// @param fact id of a fact, or null
record SightingForm(
        @Nullable UUID _once,
        @Nullable String by,
        @Nullable String role,
        @Nullable String shown,
        @Nullable UUID fact,
        @Nullable LocalDate on) {

    /// Whoever is told by what they are saw it, whatever is chosen above.
    Sighting sighting() {
        String chosen = Objects.requireNonNullElse(by, "");
        UUID member = Ids.find(chosen).orElse(null);
        boolean other = chosen.equals("other") || (role != null && !role.isBlank());
        var seer = other ? Sighting.By.OTHER : member == null ? Sighting.By.PERSON : Sighting.By.MEMBER;
        return new Sighting(seer, other ? null : member, role, shown, fact, on);
    }

    /// Null when the person says it and nothing more is told.
    @Nullable
    Sighting ifAny() {
        Sighting told = sighting();
        boolean nothing = told.by() == Sighting.By.PERSON && fact == null && (shown == null || shown.isBlank());
        return nothing ? null : told;
    }
}
