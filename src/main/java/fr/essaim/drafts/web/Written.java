package fr.essaim.drafts.web;

import fr.essaim.drafts.Draft;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.site.Keeping;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/// Reads the form that a page sends of itself.
final class Written {
    private Written() {}

    /// @throws NotHere when it stands on no page of this installation
    static Draft in(HttpServletRequest request, String title) {
        return new Draft(
                Ids.mint(),
                title,
                Keeping.page(request).orElseThrow(NotHere::new),
                Keeping.form(request),
                Keeping.typed(request),
                Instant.now());
    }
}
