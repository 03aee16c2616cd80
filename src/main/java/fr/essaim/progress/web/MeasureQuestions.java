package fr.essaim.progress.web;

import fr.essaim.progress.Instruments;
import fr.essaim.progress.web.MeasureSheet.Course;
import fr.essaim.progress.web.MeasureSheet.SittingRow;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of the database about somebody's readings of the way, in a sheaf with whatever else its page asks:
/// `:person`. A reading that was corrected is left out; an answer that is not for this viewer is not there.
final class MeasureQuestions {
    private final List<Told> rows;

    record Told(
            UUID id,
            String instrument,
            String side,
            LocalDate day,
            String author,
            boolean mine,
            @Nullable String item,
            @Nullable Integer value) {}

    MeasureQuestions(Sheaf sheaf) {
        rows = sheaf.ask("""
                select s.id, s.instrument || '@' || s.version as instrument, s.side, s.on_day as day,
                    coalesce(trim(m.first_name || ' ' || m.last_name), '') as author,
                    coalesce(s.author = team.viewer(), false) as mine, a.item, a.value::int as value
                from progress.sittings s left join team.members m on m.id = s.author
                left join progress.answers a on a.sitting_id = s.id
                where s.participant_id = :person
                  and not exists (select from progress.sittings c where c.corrects = s.id)
                order by s.on_day, s.written_at, s.id""", Told.class);
    }

    /// Once the sheaf was sent.
    MeasureSheet sheet(Instruments instruments) {
        Map<String, Map<UUID, SittingRow>> courses = new LinkedHashMap<>();
        for (Told row : rows) {
            SittingRow sitting = courses.computeIfAbsent(row.instrument(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            row.id(),
                            id -> new SittingRow(
                                    id, row.side(), row.day(), row.author(), row.mine(), new LinkedHashMap<>()));
            if (row.item() != null) {
                sitting.answers().put(row.item(), row.value());
            }
        }
        return new MeasureSheet(courses.entrySet().stream()
                .map(course -> new Course(
                        instruments.named(course.getKey()),
                        List.copyOf(course.getValue().values())))
                .toList());
    }
}
