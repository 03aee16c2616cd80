package fr.essaim.territory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;

/// Rows written by COPY in PostgreSQL's text form; an empty cell is NULL.
final class Copied {
    private final CopyManager copies;

    Copied(CopyManager copies) {
        this.copies = copies;
    }

    void into(String table, Stream<List<String>> rows) throws SQLException, IOException {
        String text = rows.map(Copied::line).collect(Collectors.joining());
        copies.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Copied::cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cell(String text) {
        return text.isEmpty()
                ? "\\N"
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
