package fr.essaim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Columns as wide as their widest word, two spaces apart, with a line below the head.
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    Table(String... head) {
        row(head);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    Stream<String> lines() {
        int[] widths = new int[rows.getFirst().length];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        String[] rule = new String[widths.length];
        for (int i = 0; i < widths.length; i++) {
            rule[i] = "─".repeat(widths[i]);
        }
        return Stream.of(Stream.of(rows.getFirst(), rule), rows.stream().skip(1))
                .flatMap(lines -> lines)
                .map(row -> line(row, widths));
    }

    private static String line(String[] row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append("  ").append(row[i]).append(" ".repeat(widths[i] - row[i].length()));
        }
        return line.toString().stripTrailing();
    }
}
