package fr.essaim.leaving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A parcel opened again, as somebody else's software would.
record Unpacked(Map<String, byte[]> files) {
    static Unpacked of(InputStream zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return new Unpacked(files);
    }

    String text(String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    /// The rows of a sheet by header; cells as they are typed in the file.
    List<Map<String, Cell>> rows(String file, String sheet) throws IOException {
        var rows = new ArrayList<Map<String, Cell>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(files.get(file), file)))) {
            var found = book.findSheet(sheet).orElseThrow(() -> new IllegalStateException("no sheet " + sheet));
            List<Row> all = found.read();
            var headers = all.getFirst().stream().map(Cell::getText).toList();
            for (Row row : all.subList(1, all.size())) {
                var cells = new LinkedHashMap<String, Cell>();
                for (Cell cell : row) {
                    if (cell != null) {
                        int at = cell.getColumnIndex();
                        cells.put(at < headers.size() ? headers.get(at) : "+" + (at - headers.size()), cell);
                    }
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    List<String> column(String file, String sheet, String header) throws IOException {
        return rows(file, sheet).stream()
                .map(row -> row.containsKey(header) ? row.get(header).getText() : "")
                .toList();
    }

    /// Every byte of it, workbooks unzipped: to prove that something is nowhere.
    String everything() throws IOException {
        var all = new StringBuilder();
        for (var file : files.entrySet()) {
            all.append(file.getKey()).append('\n');
            if (file.getKey().endsWith(".xlsx")) {
                try (var book = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.getValue()))
                        .get()) {
                    for (var part : Collections.list(book.getEntries())) {
                        all.append(new String(book.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } else {
                all.append(new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
