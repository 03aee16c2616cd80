package fr.essaim.spreadsheets;

import fr.essaim.spreadsheets.UnreadableFile.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads any list a team may send, by what the file is and not by what its name says.
public final class SheetReader {
    private SheetReader() {}

    /// @throws UnreadableFile when it is missing, too large, or no list
    public static List<Sheet> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UnreadableFile(Why.MISSING);
            }
            if (Files.size(file) > Bounds.FILE_BYTES) {
                throw tooLarge();
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableFile(Why.MISSING);
        }
    }

    /// @throws UnreadableFile when it is no list
    public static List<Sheet> read(byte[] content) {
        if (content.length > Bounds.FILE_BYTES) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw new UnreadableFile(Why.EMPTY);
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
            return XlsxWorkbook.read(content);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (content.length > Bounds.XLS_BYTES) {
                throw new UnreadableFile(Why.TOO_LARGE, Bounds.XLS_BYTES >> 20);
            }
            return XlsWorkbook.read(content);
        }
        refuseOldExcel(content);
        refuseWhatIsNoText(content);
        List<Sheet> sheets = List.of(CsvFile.read(TextDecoding.decode(content)));
        if (sheets.getFirst().lines().stream().allMatch(Line::blank)) {
            throw new UnreadableFile(Why.EMPTY);
        }
        return sheets;
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Why.TOO_LARGE, Bounds.FILE_BYTES >> 20);
    }

    /// Before 1993, a workbook was one stream that opens with the record of its beginning.
    private static void refuseOldExcel(byte[] content) {
        if (startsWith(content, 0x09, 0x00, 0x04, 0x00)
                || startsWith(content, 0x09, 0x02, 0x06, 0x00)
                || startsWith(content, 0x09, 0x04, 0x06, 0x00)) {
            throw new UnreadableFile(Why.OLD_EXCEL);
        }
    }

    private static void refuseWhatIsNoText(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 1000), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
        // what many administrations' portals call "export Excel" is a web page under another name
        if (start.startsWith("<")) {
            throw new UnreadableFile(start.contains("<workbook") ? Why.OTHER_SPREADSHEET : Why.WEB_PAGE);
        }
        if (TextDecoding.isBinary(content)) {
            throw new UnreadableFile(Why.NOT_A_LIST);
        }
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
