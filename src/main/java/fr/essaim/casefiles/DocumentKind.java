package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The few kinds of file that serve as evidence, told by their first bytes; what a name or a
/// browser claims is not asked.
enum DocumentKind {
    PDF("application/pdf", ".pdf", "%PDF-"),
    JPEG("image/jpeg", ".jpg", "\u00FF\u00D8\u00FF"),
    PNG("image/png", ".png", "\u0089PNG\r\n\u001A\n"),
    HEIC("image/heic", ".heic", null) {
        @Override
        boolean fits(byte[] bytes) {
            return bytes.length > 12 && "ftyphei".equals(new String(bytes, 4, 7, StandardCharsets.ISO_8859_1));
        }
    };

    private final String mediaType;
    private final String ending;
    private final String start;

    DocumentKind(String mediaType, String ending, @org.jspecify.annotations.Nullable String start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start == null ? "" : start;
    }

    static DocumentKind of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(kind -> kind.fits(bytes))
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    boolean fits(byte[] bytes) {
        return bytes.length >= start.length()
                && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }

    String mediaType() {
        return mediaType;
    }

    /// The name without a path or anything that acts on a screen or a file system, ending as its content says.
    String tidy(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\"<>:|?*]", " ")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .strip();
        String kept = plain.isEmpty() ? "document" : plain.substring(0, Math.min(plain.length(), 150));
        return kept + ending;
    }

    static final class Unknown extends Refusal {
        Unknown() {
            super("casefiles.refusal.document-kind", "file");
        }
    }
}
