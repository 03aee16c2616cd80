package fr.essaim.tasks.web;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.tasks.HubColleagues;
import fr.essaim.tasks.HubColleagues.Colleague;
import fr.essaim.tasks.web.OfferedPanel.Offered;
import fr.essaim.team.Viewers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads whom a text about somebody may speak to. It names colleagues and nobody else, so there is nothing to journal.
@Component
@Transactional(readOnly = true)
class OfferedPanelQuery {
    private final HubColleagues everybody;

    OfferedPanelQuery(HubColleagues everybody) {
        this.everybody = everybody;
    }

    OfferedPanel about(@Nullable UUID person, Compartment where, List<UUID> named) {
        var all = everybody.of(person == null ? null : new ParticipantId(person), where, named);
        UUID me = Viewers.required().id().value();
        return new OfferedPanel(all.stream()
                .filter(one -> one.reads() && !one.id().equals(me))
                .map(one -> offered(one, all))
                .toList());
    }

    private static Offered offered(Colleague one, List<Colleague> all) {
        return new Offered(one.name(), one.role(), one.called(all));
    }
}
