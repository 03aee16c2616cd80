package fr.essaim.appointments.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2) // talents first
class AppointmentPanelQuery implements FilePanel {
    private static final int FEW = 3;

    private final Clock clock;

    AppointmentPanelQuery(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
        if (!Viewers.required().accompanies()) {
            return Optional::empty;
        }
        List<AppointmentRow> all = AppointmentRows.of(sheaf);
        return () -> Optional.of(panel(person, all));
    }

    private AppointmentPanel panel(ParticipantId person, List<AppointmentRow> all) {
        Instant now = clock.instant();
        List<AppointmentRow> next = all.stream()
                .filter(row -> row.stands() && row.span().ends().isAfter(now))
                .limit(FEW)
                .toList();
        AppointmentRow last = all.reversed().stream()
                .filter(row -> !row.span().ends().isAfter(now) || !row.stands())
                .findFirst()
                .orElse(null);
        return new AppointmentPanel(person.value(), next, last, now);
    }
}
