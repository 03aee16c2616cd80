package fr.essaim.appointments.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AgendaPanelQuery implements DayPanel {
    private final Journal journal;
    private final Clock clock;

    AgendaPanelQuery(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        var mine = AppointmentRows.mine(sheaf, today);
        var unreceived = AppointmentRows.unreceived(sheaf);
        return () -> shown(mine.get(), unreceived.get(), today);
    }

    private List<Part> shown(List<AppointmentRow> rows, List<AppointmentRow> unreceived, LocalDate today) {
        long met = rows.stream()
                .filter(row -> row.stands() && row.span().day().equals(today))
                .count();
        var people = Stream.concat(rows.stream(), unreceived.stream())
                .filter(row -> row.name() != null && !row.apart())
                .map(AppointmentRow::person)
                .toList();
        journal.whisperedReading(
                "my-day",
                Stream.concat(rows.stream(), unreceived.stream())
                        .filter(AppointmentRow::apart)
                        .map(row -> new ParticipantId(row.person()))
                        .distinct()
                        .toList());
        List<Told> told = met == 0 ? List.of() : List.of(new Told("appointments.lead", met));
        return rows.isEmpty() && unreceived.isEmpty()
                ? List.of()
                : List.of(new Part(Side.DAY, 10, new AgendaPanel(rows, unreceived, clock.instant()), people, told));
    }
}
