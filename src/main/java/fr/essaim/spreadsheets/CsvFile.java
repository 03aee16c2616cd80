package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text with `;` `,` tab or `|` between the cells. `Line.number` counts records, as a spreadsheet does: a quoted line
/// break does not start a line. The parser is our own because hand-edited files break the format: a quote never closed
/// would make any strict parser swallow the rest of the file into one cell.
final class CsvFile {
    /// A first line by which some programs tell a spreadsheet the separator; spreadsheets do not show it.
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\A\"?sep=(.)\"?(\r\n|\n|\r|\\z)", Pattern.CASE_INSENSITIVE);

    private CsvFile() {}

    static Sheet read(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher directive = DIRECTIVE.matcher(body);
        char separator;
        if (directive.find()) {
            separator = directive.group(1).charAt(0);
            body = body.substring(directive.end());
        } else {
            separator = separator(body);
        }
        List<Line> lines = new ArrayList<>();
        CsvRecords records = new CsvRecords(body, separator);
        int filled = 0;
        long cells = 0;
        while (records.hasNext()) {
            Line line = new Line(lines.size() + 1, records.next(), false);
            filled += line.blank() ? 0 : 1;
            cells += line.filled();
            if (filled > Bounds.LINES || lines.size() > 5 * Bounds.LINES) {
                throw new UnreadableFile(Why.TOO_MANY_LINES, Bounds.LINES);
            }
            if (cells > Bounds.CELLS) {
                throw new UnreadableFile(Why.TOO_MANY_CELLS, Bounds.CELLS);
            }
            if (line.filled() > Bounds.COLUMNS) {
                throw new UnreadableFile(Why.TOO_MANY_COLUMNS, Bounds.COLUMNS);
            }
            lines.add(line);
        }
        return Sheet.of("", lines);
    }

    /// The separator most lines hold and the header holds first: commas inside the cells of a `;`
    /// file are many, but not in its header.
    private static char separator(String body) {
        return Stream.of(';', '\t', ',', '|')
                .map(candidate -> Cut.of(body, candidate))
                .filter(cut -> cut.lines > 0)
                .min(Comparator.comparing((Cut cut) -> cut.lines * 2 < cut.all)
                        .thenComparingInt(Cut::start)
                        .thenComparingInt(cut -> -cut.lines * cut.width))
                .map(Cut::separator)
                .orElse(';');
    }

    /// What a separator makes of the first lines.
    ///
    /// @param lines how many of them it cuts, of `all` that are not blank
    /// @param width the usual number of cells, and `start` the first line that has it
    private record Cut(char separator, int lines, int all, int width, int start) {
        static Cut of(String body, char separator) {
            List<Integer> widths = new ArrayList<>();
            CsvRecords records = new CsvRecords(body, separator);
            for (int i = 0; i < 60 && records.hasNext(); i++) {
                List<String> cells = records.next();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    widths.add(cells.size());
                }
            }
            List<Integer> cut = widths.stream().filter(width -> width > 1).toList();
            int usual = cut.stream()
                    .max(Comparator.comparingInt((Integer width) -> Collections.frequency(cut, width))
                            .thenComparing(width -> width))
                    .orElse(0);
            return new Cut(separator, cut.size(), widths.size(), usual, widths.indexOf(usual));
        }
    }
}
