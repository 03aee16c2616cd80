package fr.essaim.appointments.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Order(0)
@Transactional(readOnly = true)
class AppointmentPanelQuery implements FilePanel {
    private static final int FEW = 3;

    private final AppointmentRows rows;
    private final Clock clock;

    AppointmentPanelQuery(AppointmentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Record> on(ParticipantId person) {
        Viewer viewer = Viewers.required();
        if (!viewer.accompanies()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<AppointmentRow> all = rows.of(person.value());
        List<AppointmentRow> next = all.stream()
                .filter(row -> row.stands() && row.span().ends().isAfter(now))
                .limit(FEW)
                .toList();
        AppointmentRow last = all.reversed().stream()
                .filter(row -> !row.span().ends().isAfter(now) || !row.stands())
                .findFirst()
                .orElse(null);
        return Optional.of(new AppointmentPanel(person.value(), next, last, now));
    }
}
