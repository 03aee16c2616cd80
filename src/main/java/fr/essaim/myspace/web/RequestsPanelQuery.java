package fr.essaim.myspace.web;

import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RequestsPanelQuery implements DayPanel.FromAfar {
    private record Counted(int waiting, int late, @Nullable LocalDate soonest) {}

    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf) {
        List<Counted> counted = sheaf.ask("select * from myspace.requests_waiting()", Counted.class);
        return () -> counted.stream()
                .filter(one -> one.waiting() > 0)
                .map(one ->
                        (Record) new RequestsPanel(one.waiting(), one.late(), Objects.requireNonNull(one.soonest())))
                .findFirst();
    }
}
