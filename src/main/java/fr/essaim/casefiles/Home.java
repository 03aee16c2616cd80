package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;
import fr.essaim.territory.CommuneCode;
import fr.essaim.territory.Zoning;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person's home from a day on: address and commune where they are known, and the priority district with its vintage
/// and how it was established.
/// @throws TooLong when the address exceeds 300 characters
/// @throws LapsedZoning when the zoning was no longer in force on the day they moved in
public record Home(@Nullable String address, @Nullable CommuneCode commune, Zoning zoning, LocalDate from) {
    public Home {
        address = address == null || address.isBlank() ? null : address.strip();
        if (address != null && address.length() > 300) {
            throw new TooLong("address", 300, address.length());
        }
        if (!zoning.speaksOf(from)) {
            throw new LapsedZoning();
        }
    }

    /// The zoning of 2015 says nothing of a home somebody moved into from 2024 on.
    public static final class LapsedZoning extends Refusal {
        LapsedZoning() {
            super("casefiles.refusal.lapsed-zoning", "vintage");
        }
    }
}
