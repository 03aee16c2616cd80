package fr.essaim.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One session: who is enrolled among those whose names the viewer reads, how many others, who came.
///
/// @param others hubs whose people are counted and not named
/// @param line who waits, in order, over all hubs
/// @param mine those the viewer is in charge of who are not enrolled
/// @param hubs where it may still be shared, or is
/// @param calledOff that it does not take place, or null
public record SessionPage(
        SessionRow session,
        List<EnrolledRow> rows,
        List<OtherHub> others,
        List<Waiting> line,
        List<Person> mine,
        List<Hub> hubs,
        List<SheetRow> sheets,
        @Nullable CalledOff calledOff,
        UUID once,
        LocalDate today) {

    /// @param how `came`, `excused`, `absent`, `called-off`, or null while nothing is noted
    /// @param side on whose side an absence was, as its fact says to whom reads it
    /// @param words the person's version, likewise
    /// @param author who noted it
    public record EnrolledRow(
            UUID id,
            UUID person,
            String name,
            boolean seated,
            @Nullable String how,
            boolean unsigned,
            @Nullable String side,
            @Nullable String words,
            @Nullable String author) {}

    public record OtherHub(String hub, int seated, int waiting) {}

    public record Waiting(UUID enrolment, String hub, int nth) {}

    public record Person(UUID id, String name) {}

    /// @param shared whether its members see the session already
    public record Hub(int id, String name, boolean shared) {}

    /// @param words why, or null
    public record CalledOff(@Nullable String words, String author, Instant at) {}

    public record SheetRow(UUID id, String name, String author, Instant at) {}

    public String path() {
        return session.path();
    }

    public boolean isHeld() {
        return session.isHeld(today);
    }

    public List<EnrolledRow> seated() {
        return rows.stream().filter(EnrolledRow::seated).toList();
    }

    public List<EnrolledRow> waiting() {
        return rows.stream().filter(row -> !row.seated()).toList();
    }

    /// Which place somebody has among those who wait.
    public int nth(UUID enrolment) {
        return line.stream()
                .filter(one -> one.enrolment().equals(enrolment))
                .mapToInt(Waiting::nth)
                .findFirst()
                .orElse(0);
    }

    /// Whose turn it is, when a place is free.
    public @Nullable Waiting turn() {
        return session.free() == 0 || line.isEmpty() ? null : line.getFirst();
    }

    /// Who came and did not sign.
    public String unsigned() {
        return rows.stream()
                .filter(EnrolledRow::unsigned)
                .map(EnrolledRow::name)
                .collect(Collectors.joining(", "));
    }

    public int elsewhere() {
        return others.stream().mapToInt(hub -> hub.seated() + hub.waiting()).sum();
    }

    public List<Hub> sharedWith() {
        return hubs.stream().filter(Hub::shared).toList();
    }

    /// While nobody was noted, it may still be said that it does not take place.
    public boolean mayBeCalledOff() {
        return session.ours() && calledOff == null && rows.stream().allMatch(row -> row.how() == null);
    }
}
