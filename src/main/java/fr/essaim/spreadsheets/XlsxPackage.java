package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Looks into the zip before anything parses it: is it a workbook, and how much is it really once
/// unpacked? What the zip says of its own sizes is not believed.
final class XlsxPackage {
    private XlsxPackage() {}

    /// What the reader needs to know of the zip.
    ///
    /// @param styled it has styles, without which no number is a date
    /// @param macros it carries programs, which nobody here runs
    /// @param computed its formulas keep what they gave
    record Contents(boolean styled, boolean macros, boolean computed) {}

    /// @throws UnreadableFile unless it is a workbook of a reasonable size
    static Contents check(byte[] content) throws IOException {
        Set<String> parts = new HashSet<>();
        boolean computed = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long left = Math.min(Bounds.UNPACKED_BYTES, Math.max(10L << 20, Bounds.PACKING * content.length));
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnreadableFile(Why.PROTECTED);
                }
                parts.add(entry.getName());
                SheetScan scan = new SheetScan();
                left -= unpacked(zip, entry, left, scan);
                computed |= scan.computed();
            }
        }
        refuseWhatIsNoWorkbook(parts);
        return new Contents(
                parts.contains("xl/styles.xml"),
                parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin")),
                computed);
    }

    private static void refuseWhatIsNoWorkbook(Set<String> parts) {
        if (parts.contains("xl/workbook.bin")
                || parts.contains("content.xml")
                || parts.contains("Index/Document.iwa")) {
            throw new UnreadableFile(Why.OTHER_SPREADSHEET);
        }
        if (parts.stream().noneMatch(part -> part.startsWith("xl/workbook"))) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long left, SheetScan scan) throws IOException {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > left) {
                    throw new UnreadableFile(Why.BOMB);
                }
                if (sheet && scan.absurdIn(buffer, read)) {
                    throw new UnreadableFile(Why.DAMAGED);
                }
            }
        }
        return size;
    }
}
