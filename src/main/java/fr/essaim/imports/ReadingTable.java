package fr.essaim.imports;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Column;
import fr.essaim.lists.Fate;
import fr.essaim.lists.NotTaken;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import java.io.PrintWriter;
import java.util.stream.Stream;

/// A reading for people: what was understood of each column, the counts, and every line there is
/// something to say about.
final class ReadingTable {
    private final Sentences sentences;

    ReadingTable(Sentences sentences) {
        this.sentences = sentences;
    }

    void write(Reading reading, boolean dryRun, PrintWriter out) {
        if (reading.mapping().headerLine() > 0) {
            out.println(sentences.say("imports.table.header", reading.mapping().headerLine()));
        }
        for (Column column : reading.mapping().columns()) {
            NotTaken why = column.meaning().why();
            String becomes = why == null
                    ? sentences.say(column.meaning().theField().key())
                    : sentences.say("imports.table.not-taken", sentences.say(why.key()));
            out.printf("  %-28s  %s%n", sentences.header(column), becomes);
        }
        if (!reading.unreadSheets().isEmpty()) {
            out.println(sentences.say("imports.table.unread-sheets", String.join(", ", reading.unreadSheets())));
        }
        reading.notes().forEach(note -> out.println(sentences.why(note)));
        out.println();
        out.println(sentences.say("imports.table.read", reading.read()));
        for (Fate fate : Fate.values()) {
            if (!fate.answered()) {
                out.printf("  %6d  %s%n", reading.count(fate), sentences.say(fate.key(), reading.count(fate)));
            }
        }
        reading.rows().stream().filter(row -> !row.problems().isEmpty()).forEach(row -> row(row, out));
        out.println();
        out.println(sentences.say(dryRun ? "imports.table.dry-run" : "imports.table.done", reading.count(Fate.NEW)));
    }

    private String about(Problem problem) {
        return Stream.of(Field.values())
                .filter(field -> field.code().equals(problem.field()))
                .map(field -> sentences.say("imports.table.field", sentences.say(field.key())))
                .findFirst()
                .orElse("");
    }

    private void row(RowReading row, PrintWriter out) {
        out.println();
        out.println(sentences.say(
                "imports.table.row", row.row(), sentences.say(row.fate().key(), 1)));
        for (Problem problem : row.problems()) {
            out.println("  " + (problem.asks() ? "? " : "- ") + about(problem) + sentences.why(problem));
        }
    }
}
