package fr.essaim.appointments.web;

import fr.essaim.appointments.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A week or a day of a member, or of a hub.
///
/// @param view `week` or `day`
/// @param member whose, or null: all of the hub
/// @param whose their name, or the hub's
/// @param others whom else one may look at, id to name
/// @param hubs likewise
public record AppointmentsPage(
        String view,
        @Nullable UUID member,
        @Nullable Integer hub,
        String whose,
        boolean own,
        List<Day> days,
        Map<String, String> others,
        Map<String, String> hubs,
        LocalDate today,
        Instant now) {

    /// @param holiday whether it is a public holiday there
    /// @param free what is still free of what the member offers, when it is one member's
    public record Day(LocalDate day, boolean holiday, List<AppointmentRow> rows, List<Other> others, List<Span> free) {
        /// All of it in the order of time, each drawn by its kind.
        public List<Entry> entries() {
            return Stream.of(
                            rows.stream().map(row -> new Entry(row.span(), row, null, false)),
                            others.stream().map(other -> new Entry(other.span(), null, other, false)),
                            free.stream().map(span -> new Entry(span, null, null, true)))
                    .flatMap(some -> some)
                    .sorted(Comparator.comparing((Entry entry) -> entry.span().begins()))
                    .toList();
        }
    }

    /// What else takes a member's time: `appointment` of which the viewer reads no more, `session`, `busy`, `away`.
    public record Other(Span span, String kind, String member) {}

    public record Entry(
            Span span,
            @Nullable AppointmentRow row,
            @Nullable Other other,
            boolean free) {}

    public boolean isWeek() {
        return view.equals("week");
    }

    public LocalDate first() {
        return days.getFirst().day();
    }

    public LocalDate last() {
        return days.getLast().day();
    }

    /// Those of which the viewer reads that they are reserved among them.
    public long count() {
        return days.stream()
                .mapToLong(day ->
                        day.rows().stream().filter(AppointmentRow::stands).count()
                                + day.others().stream()
                                        .filter(other -> other.kind().equals("appointment"))
                                        .count())
                .sum();
    }

    public String before() {
        return address(view, first().minusDays(isWeek() ? 7 : 1));
    }

    public String after() {
        return address(view, first().plusDays(isWeek() ? 7 : 1));
    }

    public String address(String as, LocalDate day) {
        String who = hub != null ? "&hub=" + hub : own ? "" : "&member=" + member;
        return "/appointments?view=" + as + "&day=" + day + who;
    }

    public LocalDate shown() {
        return !today.isBefore(first()) && !today.isAfter(last()) ? today : first();
    }
}
