package fr.essaim.leaving;

import fr.essaim.facts.ReservedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes the rows of one table into a workbook as they come from the database, a few hundred at a time.
final class TableWriter {
    private static final String SEALED = "sealed";
    private static final Set<String> SAID = Set.of("title", "body");

    private final JdbcTemplate sql;
    private final Lexicon words;
    private final ReservedText reserved;
    private final Parcel parcel;
    private final Progress progress;

    TableWriter(JdbcTemplate sql, Lexicon words, ReservedText reserved, Parcel parcel, Progress progress) {
        this.sql = sql;
        this.words = words;
        this.reserved = reserved;
        this.parcel = parcel;
        this.progress = progress;
    }

    /// @param evenEmpty whether a table without a row has a sheet all the same
    /// @return how many rows
    long write(Taking taking, Sheet sheet, BookFile book, boolean evenEmpty) throws IOException {
        var columns = new Columns(sql, words).of(sheet);
        var headers = headers(columns, sheet);
        String title = title(words, sheet);
        var count = new Count();
        if (evenEmpty) {
            book.begin(title, headers);
        }
        sql.query(query(taking, sheet, columns), row -> {
            try {
                if (count.rows == 0 && !evenEmpty) {
                    book.begin(title, headers);
                }
                book.row(cells(row, sheet, columns));
                count.rows++;
                progress.row();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        if (evenEmpty || count.rows > 0) {
            parcel.counted(new Parcel.Content(sheet.book().file(words), title, count.rows));
        }
        progress.sheet();
        return count.rows;
    }

    static String title(Lexicon words, Sheet sheet) {
        return words.say("leaving.sheet." + sheet.table()
                + (sheet.isNotes() ? "." + sheet.book().code() : ""));
    }

    private static final class Count {
        private long rows;
    }

    private List<String> headers(List<Column> columns, Sheet sheet) {
        var headers = columns.stream().map(Column::header).collect(Collectors.toCollection(ArrayList::new));
        if (sheet.book() == Book.DOCUMENTS) {
            headers.add(words.say("leaving.file"));
        }
        return headers;
    }

    private static String query(Taking taking, Sheet sheet, List<Column> columns) {
        var asked = columns.stream().map(Column::sql).collect(Collectors.toCollection(ArrayList::new));
        boolean aboutPeople = columns.stream().anyMatch(column -> column.name().equals("participant_id"));
        if (sheet.isNotes()) {
            asked.add("x." + SEALED);
        }
        String people = aboutPeople ? " left join casefiles.participants p on p.id = x.participant_id" : "";
        String order = !sheet.order().isEmpty() ? sheet.order() : aboutPeople ? "x.participant_id, x.id" : "x.id";
        return "select " + String.join(", ", asked) + " from " + sheet.table() + " x" + people + " where "
                + taking.where(sheet) + " order by " + order;
    }

    private List<@Nullable Object> cells(ResultSet row, Sheet sheet, List<Column> columns) throws SQLException {
        var opened = opened(row, sheet);
        var cells = new ArrayList<@Nullable Object>();
        var rest = new ArrayList<String>();
        for (int place = 1; place <= columns.size(); place++) {
            Column column = columns.get(place - 1);
            Object value = opened != null && SAID.contains(column.name())
                    ? (column.name().equals("title") ? opened.title() : opened.body())
                    : column.value(row, place, sheet.table(), words);
            cells.add(value instanceof String text ? first(column, text, rest) : value);
        }
        if (sheet.book() == Book.DOCUMENTS) {
            cells.add(DocumentFiles.name(words, row));
        }
        cells.addAll(rest);
        return cells;
    }

    /// What fits into the cell; the rest goes on to the right of the table.
    private String first(Column column, String text, List<String> rest) {
        var pieces = CellText.pieces(text);
        if (pieces.size() > 1) {
            parcel.continues();
            rest.add(words.say("leaving.continued", column.header()));
            rest.addAll(pieces.subList(1, pieces.size()));
        }
        return pieces.getFirst();
    }

    private ReservedText.@Nullable Words opened(ResultSet row, Sheet sheet) throws SQLException {
        byte[] sealed = sheet.isNotes() ? row.getBytes(SEALED) : null;
        if (sealed == null) {
            return null;
        }
        try {
            return reserved.open(row.getObject("id", UUID.class), sealed);
        } catch (IllegalStateException anotherKey) {
            parcel.cannotRead();
            return new ReservedText.Words(null, words.say("leaving.unreadable"));
        }
    }
}
