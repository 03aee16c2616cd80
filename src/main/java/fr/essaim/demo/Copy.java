package fr.essaim.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/// Rows for one table, in PostgreSQL's COPY text.
final class Copy {
    private final String command;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /// @param columns as in `insert into`: `id, name`
    Copy(String table, String columns) {
        this.command = "copy " + table + " (" + columns + ") from stdin";
    }

    void row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : "\t");
            cell(cells[i]);
        }
        text.append('\n');
        rows++;
    }

    /// What was gathered and not sent yet.
    @Override
    public String toString() {
        return text.toString();
    }

    /// Sends what was gathered, and begins anew.
    /// @return how many rows
    int send(CopyManager server) throws SQLException, IOException {
        int sent = rows;
        if (sent > 0) {
            server.copyIn(command, new StringReader(text.toString()));
        }
        text.setLength(0);
        rows = 0;
        return sent;
    }

    private void cell(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(words);
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default -> text.append(value); // numbers, dates, moments, ids: as they print
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }
}
