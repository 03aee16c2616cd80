package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;
import java.util.List;

/// What another room has to say on top of a person's page, for this viewer: each room that has
/// something implements it.
public interface FileNotice {
    List<Line> about(ParticipantId person);

    /// @param sentence message key, with its details
    /// @param path where it leads, `link` being the message key of the words to follow
    record Line(String sentence, List<Object> details, String path, String link) {}
}
