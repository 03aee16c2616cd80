package fr.essaim.spreadsheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Cuts text into records, forgiving what people and programs do to files: a quote in the middle of a cell is a
/// character, text after a closing quote is kept, and a quote that is not closed within what one cell can hold is a
/// character too, so that it costs one cell and not the rest of the file.
final class CsvRecords implements Iterator<List<String>> {
    /// Unclosed quotes forgiven one by one; beyond, every quote is taken as a character (the file is noise).
    private static final int PATIENCE = 200;

    private final String text;
    private final char separator;
    private int at;
    private int unclosed;

    CsvRecords(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(cell());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        endOfRecord();
        return List.copyOf(cells);
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"' && unclosed < PATIENCE) {
            int close = closing(at + 1);
            if (close >= 0) {
                String quoted = text.substring(at + 1, close).replace("\"\"", "\"");
                at = close + 1;
                return quoted + bare();
            }
            unclosed++;
        }
        return bare();
    }

    /// Where the quoted cell ends, or -1. Once it has crossed a line, only a quote that ends a cell may close it: any
    /// other is the opening quote of a later cell, and this one was never closed.
    private int closing(int from) {
        int end = Math.min(text.length(), from + Bounds.CELL);
        boolean crossed = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            crossed |= endsLine(c);
            if (c == '"') {
                boolean last = i + 1 >= text.length();
                if (last || text.charAt(i + 1) != '"') {
                    return last || !crossed || text.charAt(i + 1) == separator || endsLine(text.charAt(i + 1)) ? i : -1;
                }
                i++;
            }
        }
        return -1;
    }

    private String bare() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && !endsLine(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void endOfRecord() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }
}
