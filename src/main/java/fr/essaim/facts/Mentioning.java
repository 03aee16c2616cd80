package fr.essaim.facts;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who hears of a fact that is being written, in its transaction: the room that tells colleagues they are spoken to.
public interface Mentioning {
    /// @param chosen colleagues picked beside the text
    /// @param corrects the fact it takes the place of, or null
    void spoken(UUID fact, ParticipantId person, Fact words, Collection<MemberId> chosen, @Nullable UUID corrects);
}
