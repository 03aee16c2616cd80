package fr.essaim.casefiles.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's identity as it stands, to be mended.
public record IdentityPage(
        UUID id,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String gender,
        int version) {
    public String full() {
        return (firstName + " " + lastName).strip();
    }
}
