package fr.essaim.leaving;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Names of files that any machine can unpack, and that lead nowhere else than where they are unpacked.
final class FileName {
    private static final int LONGEST = 80;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /// `documents/Carpentier Aurélie (018f3c2a)/contrat (018f3d11).pdf`: the ends of the ids keep namesakes apart.
    static String document(String folder, String person, UUID personId, String name, UUID id) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        boolean isEnding = ending.matches("\\.[A-Za-z0-9]{1,8}");
        String stem = isEnding ? name.substring(0, dot) : name;
        return folder + "/" + safe(person) + " (" + end(personId) + ")/" + safe(stem) + " (" + end(id) + ")"
                + (isEnding ? ending : "");
    }

    /// Letters, digits and a few signs; never empty, never a path.
    static String safe(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _'’()+,-]+", " ")
                .strip();
        String cut = plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))))
                .strip();
        boolean isTaken =
                cut.isEmpty() || DEVICES.contains(cut.toLowerCase(Locale.ROOT)) || cut.matches("(?i)(com|lpt)[0-9¹²³]");
        return isTaken ? "_" + cut : cut;
    }

    private static String end(UUID id) {
        return id.toString().substring(24);
    }
}
