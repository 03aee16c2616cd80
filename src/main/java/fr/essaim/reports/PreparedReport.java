package fr.essaim.reports;

import java.time.Instant;
import java.util.UUID;

/// A report that was made, and not submitted.
///
/// @param programme its id; `code` and `title` are its
/// @param known what was recorded later is not in it
public record PreparedReport(
        UUID programme,
        String code,
        String title,
        ReportDefinition definition,
        ReportPeriod period,
        Instant known,
        ReportTable table) {}
