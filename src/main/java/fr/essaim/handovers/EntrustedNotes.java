package fr.essaim.handovers;

import fr.essaim.facts.Facts;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Before leaving, an author may name a colleague to read some of their reserved notes, when the
/// person agrees: note by note, with the day the person said so. What nobody is named for stays
/// closed, whoever takes over.
@Component
@Transactional
public class EntrustedNotes {
    private final Facts facts;
    private final Clock clock;

    EntrustedNotes(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// @param agreed the day on which the person said yes
    /// @throws NoNote when none is ticked
    /// @throws NoAgreement without a day, or with one to come
    /// @throws Facts.NotNameable when the colleague does not work with people at the person's hub
    public void entrust(Collection<UUID> notes, MemberId to, @Nullable LocalDate agreed) {
        if (notes.isEmpty()) {
            throw new NoNote();
        }
        if (agreed == null || agreed.isAfter(LocalDate.now(clock))) {
            throw new NoAgreement();
        }
        notes.forEach(note -> facts.name(note, List.of(to), agreed));
    }

    public static final class NoNote extends Refusal {
        NoNote() {
            super("handovers.refusal.no-note", "note");
        }
    }

    public static final class NoAgreement extends Refusal {
        NoAgreement() {
            super("handovers.refusal.no-agreement", "agreed");
        }
    }
}
