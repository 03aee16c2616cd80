package fr.essaim.leaving;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes one workbook into the parcel, row after row: nothing is held in memory but the rows just
/// written. A sheet that is full goes on in the next. Nothing is written at all when it has no
/// sheet.
final class BookFile implements AutoCloseable {
    static final int MOST_ROWS = 1_048_576;
    private static final int FLUSHED = 200;
    private static final int NAME = 31;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Parcel parcel;
    private final String file;
    private final int most;
    private @Nullable Workbook workbook;
    private @Nullable Worksheet sheet;
    private String title = "";
    private List<String> headers = List.of();
    private int part;
    private int row;

    /// @param most rows of a sheet, its header included
    BookFile(Parcel parcel, String file, int most) {
        this.parcel = parcel;
        this.file = file;
        this.most = most;
    }

    void begin(String name, List<String> columns) throws IOException {
        title = name;
        headers = columns;
        part = 0;
        open();
    }

    /// @param cells texts, dates, moments, numbers, nulls; what follows the last column continues a text that was cut
    void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == most) {
            open();
        }
        var here = sheet();
        for (int column = 0; column < cells.size(); column++) {
            write(here, column, cells.get(column));
        }
        row++;
        if (row % FLUSHED == 0) {
            here.flush();
        }
    }

    private void open() throws IOException {
        if (workbook == null) {
            workbook = new Workbook(parcel.open(file, true), "Essaim", "1.0");
        }
        shut();
        part++;
        String tail = part == 1 ? "" : " (" + part + ")";
        var here = workbook.newWorksheet(title.substring(0, Math.min(title.length(), NAME - tail.length())) + tail);
        sheet = here;
        here.freezePane(0, 1);
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            here.width(column, Math.min(40, header.length() + 4));
            here.inlineString(0, column, header);
            here.style(0, column).bold().wrapText(true).set();
        }
        row = 1;
    }

    private void write(Worksheet here, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> here.value(row, column, number);
            case LocalDate day
            when fits(day) -> {
                here.value(row, column, day);
                here.style(row, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime moment
            when fits(moment.toLocalDate()) -> {
                here.value(row, column, moment);
                here.style(row, column).format("dd/mm/yyyy hh:mm:ss").set();
            }
            default -> text(here, column, cell.toString());
        }
    }

    /// Excel counts days from 1900, and wrongly until March of that year; others are written out.
    private static boolean fits(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private void text(Worksheet here, int column, String text) {
        here.inlineString(row, column, text);
        if (CellText.looksLikeAFormula(text)) {
            here.style(row, column).format("@").set(); // stays a text when somebody edits it
        }
    }

    private void shut() throws IOException {
        if (sheet != null) {
            sheet.finish();
            sheet = null;
        }
    }

    private Worksheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        return sheet;
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            shut();
            workbook.close();
        }
    }
}
