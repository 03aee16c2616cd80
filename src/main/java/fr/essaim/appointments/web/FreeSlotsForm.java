package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots;
import fr.essaim.appointments.Setting;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of free times. Whatever is missing has a usual answer: half an hour, the coming four weeks, the hub.
public record FreeSlotsForm(
        @Nullable List<UUID> member,
        @Nullable Integer hub,
        @Nullable String role,
        @Nullable Integer minutes,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String setting,
        @Nullable UUID person) {
    private static final int USUAL = 30;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 720;
    private static final int WEEKS = 4;

    @Nullable
    Setting asked() {
        return setting == null ? null : Setting.find(setting).orElse(null);
    }

    public int length() {
        return Math.clamp(Objects.requireNonNullElse(minutes, USUAL), SHORTEST, LONGEST);
    }

    public LocalDate begins(LocalDate today) {
        return from == null || from.isBefore(today) ? today : from;
    }

    /// A year at most, and never before it begins.
    public LocalDate ends(LocalDate today) {
        LocalDate begins = begins(today);
        LocalDate asked = until == null ? begins.plusWeeks(WEEKS) : until;
        LocalDate longest = begins.plusYears(1);
        return asked.isBefore(begins) ? begins : asked.isAfter(longest) ? longest : asked;
    }

    FreeSlots.Search search(LocalDate today) {
        return new FreeSlots.Search(
                member == null ? new HashSet<>() : new HashSet<>(member),
                hub,
                role == null || role.isBlank() ? null : role,
                length(),
                begins(today),
                ends(today),
                asked());
    }
}
