package fr.essaim.myspace.web;

import fr.essaim.kernel.Ids;
import fr.essaim.myspace.Here;
import fr.essaim.myspace.web.MyWayPage.Course;
import fr.essaim.myspace.web.MyWayPage.ProposedRow;
import fr.essaim.myspace.web.MyWayPage.Reading;
import fr.essaim.myspace.web.MyWayPage.ReadingRow;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.Instruments;
import fr.essaim.progress.Offer;
import fr.essaim.site.Sheaf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads how the person read their own way.
@Component
@Transactional
class MyWayQuery {
    private final NamedParameterJdbcOperations database;
    private final Here here;
    private final Instruments instruments;
    private final Clock clock;

    MyWayQuery(NamedParameterJdbcOperations database, Here here, Instruments instruments, Clock clock) {
        this.database = database;
        this.here = here;
        this.instruments = instruments;
        this.clock = clock;
    }

    /// @param of the instrument to answer, or null
    MyWayPage page(@Nullable String of) {
        here.show();
        var sheaf = new Sheaf();
        var readings = sheaf.ask("select * from myspace.my_readings()", ReadingRow.class);
        var proposed = sheaf.ask("select * from myspace.my_proposed()", ProposedRow.class);
        List<String> named =
                sheaf.ask("select * from myspace.my_instruments()", (row, n) -> String.valueOf(row.getString("name")));
        sheaf.send(database, Map.of());
        List<Course> courses = new ArrayList<>();
        List<Instrument> offered = Offer.of(named, instruments.all()).first();
        for (Instrument instrument : instruments.all()) {
            if (!MyWayPage.items(instrument).isEmpty()) {
                courses.add(course(instrument, offered.contains(instrument), readings, proposed));
            }
        }
        courses.removeIf(course -> !course.open() && course.readings().isEmpty());
        return new MyWayPage(courses, of == null ? null : instruments.named(of), Ids.mint());
    }

    private Course course(Instrument instrument, boolean offered, List<ReadingRow> rows, List<ProposedRow> proposed) {
        LocalDate due = proposed.stream()
                .filter(row -> row.instrument().equals(instrument.code()))
                .map(ProposedRow::dueOn)
                .findFirst()
                .orElse(null);
        var own = rows.stream()
                .filter(row -> row.instrument().equals(instrument.name()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        boolean answered = own.stream().anyMatch(row -> row.alone() && row.day().equals(today));
        boolean open = offered && !answered && (due == null || !due.isAfter(today));
        return new Course(instrument, due, open, readings(own));
    }

    private static List<Reading> readings(List<ReadingRow> rows) {
        Map<UUID, Reading> readings = new LinkedHashMap<>();
        for (ReadingRow row : rows) {
            var reading = readings.computeIfAbsent(row.id(), id -> new Reading(row.day(), new LinkedHashMap<>()));
            if (row.item() != null) {
                reading.answers().put(row.item(), row.value());
            }
        }
        return List.copyOf(readings.values());
    }
}
