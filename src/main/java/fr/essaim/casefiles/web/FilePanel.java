package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;
import java.util.Optional;

/// What another room shows on a person's page, for this viewer: each room that has something implements it, and
/// asks one question of the database. The page is journaled already.
public interface FilePanel {
    /// @return a record of the room, drawn by the template of its name; empty when it is not for this viewer
    Optional<Record> on(ParticipantId person);
}
