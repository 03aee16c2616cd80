package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Looks into the zip before anything parses it: is it a workbook, does it carry macros, and how much is it really once
/// unpacked? What the zip says of its own sizes is not believed.
final class XlsxPackage {
    private XlsxPackage() {}

    /// @return whether it has styles, without which no number is a date
    /// @throws UnreadableFile unless it is a plain .xlsx of a reasonable size
    static boolean check(byte[] content) throws IOException {
        Set<String> parts = new HashSet<>();
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
                left -= unpacked(zip, entry, left);
            }
        }
        refuseWhatIsNoWorkbook(parts);
        return parts.contains("xl/styles.xml");
    }

    private static void refuseWhatIsNoWorkbook(Set<String> parts) {
        if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            throw new UnreadableFile(Why.MACROS);
        }
        if (parts.contains("xl/workbook.bin")
                || parts.contains("content.xml")
                || parts.contains("Index/Document.iwa")) {
            throw new UnreadableFile(Why.OTHER_SPREADSHEET);
        }
        if (parts.stream().noneMatch(part -> part.startsWith("xl/workbook"))) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        CellAddresses addresses = new CellAddresses();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > left) {
                    throw new UnreadableFile(Why.BOMB);
                }
                if (sheet && addresses.absurdIn(buffer, read)) {
                    throw new UnreadableFile(Why.DAMAGED);
                }
            }
        }
        return size;
    }

    /// Finds a cell address beyond what a sheet has (`r="ABCD1"`): the parser would make room for every column before
    /// it.
    private static final class CellAddresses {
        private static final byte[] OPENING = {'r', '=', '"'};
        private int matched;
        private int letters;

        boolean absurdIn(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (matched == OPENING.length) {
                    letters = bytes[i] >= 'A' && bytes[i] <= 'Z' ? letters + 1 : 0;
                    if (letters > 3) {
                        return true;
                    }
                    matched = letters == 0 ? 0 : matched;
                } else {
                    matched = bytes[i] == OPENING[matched] ? matched + 1 : bytes[i] == 'r' ? 1 : 0;
                }
            }
            return false;
        }
    }
}
