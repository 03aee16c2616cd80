package fr.essaim.leaving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The one file everything leaves in, written from front to back, and the list of what was put into it.
final class Parcel {
    private final ZipOutputStream zip;
    private final List<Content> contents = new ArrayList<>();
    private long continued;
    private long unreadable;

    Parcel(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// @param sheet of a workbook, or null for a folder of files
    /// @param count of rows, or of files
    record Content(String file, @Nullable String sheet, long count) {}

    /// One file at a time; closing the stream ends the file, not the parcel.
    /// @param packed whether its content is compressed already
    OutputStream open(String name, boolean packed) throws IOException {
        zip.setLevel(packed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            private boolean open = true;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (open) {
                    open = false;
                    zip.closeEntry();
                }
            }
        };
    }

    void write(String name, String text) throws IOException {
        try (var out = open(name, false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    void counted(Content content) {
        contents.add(content);
    }

    /// A text went on in the next cell.
    void continues() {
        continued++;
    }

    /// A reserved note could not be opened with this installation's key.
    void cannotRead() {
        unreadable++;
    }

    List<Content> contents() {
        return contents;
    }

    long continued() {
        return continued;
    }

    long unreadable() {
        return unreadable;
    }

    /// What lies beneath stays open.
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
