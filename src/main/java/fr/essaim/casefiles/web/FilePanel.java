package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.util.Optional;
import java.util.function.Supplier;

/// What another room shows on a person's page, for this viewer: each room that has something
/// implements it. The page is journaled already.
public interface FilePanel {
    /// Lays its questions in the page's sheaf, which goes to the database once for all rooms and knows `:person`.
    /// @return once the sheaf was sent: a record of the room, drawn by the template of its name;
    /// empty when it is not for this viewer
    Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person);
}
