package fr.essaim.reports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as it was submitted, whatever became of the facts and of its file since.
///
/// @param title of the programme
/// @param locale the language it was written in
/// @param known what was recorded later is not in it
/// @param by the name of who submitted it; "" for a reader who may not know the team
/// @param hash of the rows, as it was kept with them
/// @param table empty once they were erased
/// @param erasedAt when its lines about people were erased, the time to keep them being over; null while they are here
public record FrozenReport(
        UUID id,
        String programme,
        String title,
        ReportDefinition definition,
        ReportPeriod period,
        Locale locale,
        Instant known,
        Instant submittedAt,
        String by,
        String reason,
        String hash,
        ReportTable table,
        @Nullable Instant erasedAt,
        String erasedBy) {
    /// Whether the rows are those that were submitted.
    public boolean isIntact() {
        return hash.equals(table.hash());
    }

    /// The first signs of the hash, enough to compare two copies by eye.
    public String mark() {
        return hash.substring(0, 16);
    }
}
