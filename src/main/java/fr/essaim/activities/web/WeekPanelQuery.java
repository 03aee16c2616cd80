package fr.essaim.activities.web;

import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class WeekPanelQuery implements DayPanel {
    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<SessionRow> week = SessionRows.mine(sheaf);
        return () ->
                week.isEmpty() ? List.of() : List.of(new Part(Side.DAY, 30, new WeekPanel(week, today), List.of()));
    }
}
