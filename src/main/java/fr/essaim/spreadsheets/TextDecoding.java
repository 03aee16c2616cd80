package fr.essaim.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Finds out how a text file was written down: spreadsheets on French desks still write windows-1252 as often as UTF-8,
/// and "Unicode text" means UTF-16.
final class TextDecoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<Charset> OLDER = Stream.of("x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();
    private static final String FRENCH = "éèêëàâîïôöùûüçœ’";

    private TextDecoding() {}

    static String decode(byte[] content) {
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            return utf8OrWindows(content, 3);
        }
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        double oddZeros = zeros(content, 1);
        if (oddZeros > 0.6) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        return zeros(content, 0) > 0.6 ? new String(content, StandardCharsets.UTF_16BE) : utf8OrWindows(content, 0);
    }

    /// Neither text nor UTF-16: a picture, a program, noise.
    static boolean isBinary(byte[] content) {
        String start = decode(content.length > 8192 ? java.util.Arrays.copyOf(content, 8192) : content);
        long odd = start.chars()
                .filter(c -> (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0xFFFD)
                .count();
        return odd * 10 > start.length();
    }

    private static String utf8OrWindows(byte[] content, int from) {
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(content, from, content.length - from, likeliest(content, from));
        }
    }

    /// Old exports still come from Macintoshes and from DOS: whichever makes small French letters
    /// of the bytes, and windows-1252 unless another makes clearly more.
    private static Charset likeliest(byte[] content, int from) {
        byte[] odd = new byte[2000];
        int found = 0;
        for (int i = from; i < content.length && found < odd.length; i++) {
            if (content[i] < 0) {
                odd[found++] = content[i];
            }
        }
        Charset best = WINDOWS;
        int most = frenchLetters(odd, found, WINDOWS) * 2;
        for (Charset other : OLDER) {
            int letters = frenchLetters(odd, found, other);
            if (letters > most && letters * 2 > found) {
                best = other;
                most = letters;
            }
        }
        return best;
    }

    private static int frenchLetters(byte[] bytes, int length, Charset charset) {
        return (int) new String(bytes, 0, length, charset)
                .chars()
                .filter(c -> FRENCH.indexOf(c) >= 0)
                .count();
    }

    private static double zeros(byte[] content, int from) {
        int end = Math.min(content.length, 2000);
        int zeros = 0;
        for (int i = from; i < end; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return end < 4 ? 0 : zeros / (end / 2.0);
    }
}
