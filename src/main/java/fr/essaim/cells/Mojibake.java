package fr.essaim.cells;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Accents mangled on an earlier journey: UTF-8 taken for windows-1252 or Latin-1 ("PrÃ©nom"), once or several times.
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SUSPECT =
            Pattern.compile("[\u00C3\u00C2\u00C5\u00C4][\u0080-\u00BF\u0152-\u2122]|\u00E2[\u0080\u20AC]");
    /// Each journey doubles the damage; nobody has seen more.
    private static final int JOURNEYS = 3;

    private Mojibake() {}

    static boolean in(String cell) {
        return cell.chars().anyMatch(c -> c >= 128)
                && SUSPECT.matcher(cell).find()
                && !undo(cell).equals(cell);
    }

    /// The cell put right; others come back unchanged.
    static String undo(String cell) {
        String mended = cell;
        for (int i = 0; i < JOURNEYS && SUSPECT.matcher(mended).find(); i++) {
            String once = undoOnce(mended);
            if (once.equals(mended)) {
                return mended;
            }
            mended = once;
        }
        return mended;
    }

    private static String undoOnce(String cell) {
        CharsetEncoder windows = WINDOWS.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(cell.length());
        try {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c < 256) {
                    bytes.put((byte) c);
                } else {
                    bytes.put(windows.encode(CharBuffer.wrap(cell, i, i + 1)));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return cell;
        }
    }
}
