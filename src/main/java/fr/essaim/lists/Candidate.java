package fr.essaim.lists;

import fr.essaim.cells.Address;
import fr.essaim.cells.Gender;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The person one line speaks of, once mended. Texts are empty, not null, where the line says nothing.
public record Candidate(int row, Identity identity, Reach reach, Arrival arrival) {
    public record Identity(
            String last,
            String first,
            @Nullable LocalDate birth,
            @Nullable Gender gender) {}

    /// @param phones French numbers as ten digits, others with `+` and their country
    /// @param emails lower case
    public record Reach(List<String> phones, List<String> emails, Address address) {}

    /// @param entry as the list says: proposed, until information and agreement are recorded
    /// @param externalId the person's number in the list it came from
    public record Arrival(@Nullable LocalDate entry, String prescriber, String externalId, Passage passage) {}

    /// What the list says of a journey under way.
    ///
    /// @param outcome why it ended, in the list's words
    public record Passage(
            @Nullable LocalDate informed,
            @Nullable LocalDate agreed,
            @Nullable LocalDate exit,
            String outcome) {}
}
