package fr.essaim.reports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A report ready to be written, in one language: the same for a workbook and for paper.
///
/// @param about what it is counted from, sentence by sentence: programme, period, definitions, what was known when, who
/// @param headers one for each column
/// @param legend what each code of a blank that stands in the table means
/// @param file its name without an ending; nobody's name is in it
public record ReportSheet(
        String title,
        String lead,
        List<String> about,
        List<String> headers,
        ReportTable table,
        Map<String, String> legend,
        List<String> notes,
        String aboutTitle,
        String file,
        Locale locale) {
    public ReportSheet {
        about = List.copyOf(about);
        headers = List.copyOf(headers);
        notes = List.copyOf(notes);
    }
}
