package fr.essaim.today.web;

import fr.essaim.today.Silence;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has given no sign for long, the longest silence first.
public record SilentPanel(FirstRows<SilentRow> silent, LocalDate today) {
    static final String LEAD = "today.lead.silent";

    /// @param phone to call them, when one is known
    /// @param wish what they asked for, read before one calls
    public record SilentRow(
            UUID person,
            String name,
            @Nullable String phone,
            @Nullable String wish,
            boolean suspended,
            Silence silence) {}
}
