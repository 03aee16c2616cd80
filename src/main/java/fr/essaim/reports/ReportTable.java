package fr.essaim.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lines of a report, in their order.
public record ReportTable(List<Row> rows) {
    private static final String END_OF_CELL = "\u001F";
    private static final String END_OF_ROW = "\u001E";
    /// The key of the line that counts all hubs together.
    static final String WHOLE = "";

    public ReportTable {
        rows = List.copyOf(rows);
    }

    /// @param key of the journey, or the hub's code; [#WHOLE] for all hubs together
    /// @param participant null when the line is a hub
    /// @param hub its id; null for the whole
    /// @param cells one for each column
    public record Row(
            String key,
            @Nullable UUID participant,
            @Nullable Integer hub,
            List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean saysSomething() {
            return participant != null
                    || cells.stream()
                            .anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER
                                    && cell.number().signum() > 0);
        }
    }

    /// Whether there is nothing to report: no person, or only zeros and what is too few to be told.
    public boolean isEmpty() {
        return rows.stream().noneMatch(Row::saysSomething);
    }

    /// Of all rows in their order, keys and cells: SHA-256, in sixty-four signs.
    public String hash() {
        var all = new StringBuilder();
        for (Row row : rows) {
            all.append(row.key()).append(END_OF_CELL);
            row.cells().forEach(cell -> all.append(cell.frozen()).append(END_OF_CELL));
            all.append(END_OF_ROW);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
