package fr.essaim.audits;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One person's evidence in words, in one language: the same on screen and on paper.
///
/// @param about whose definition it is read by: recipe, audit, draw
public record PackSheet(
        String title, String lead, List<Line> expected, List<Section> sections, List<String> about, Locale locale) {
    public PackSheet {
        expected = List.copyOf(expected);
        sections = List.copyOf(sections);
        about = List.copyOf(about);
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param note who wrote it down and when; "" when that says nothing
    /// @param state of an expected proof; null of a fact
    /// @param document to be downloaded; null when there is none
    public record Line(
            String label, String text, String note, Expected.@Nullable State state, java.util.@Nullable UUID document) {
        static Line of(String label, String text, String note) {
            return new Line(label, text, note, null, null);
        }
    }
}
