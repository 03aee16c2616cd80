package fr.essaim.drafts;

import fr.essaim.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A form as it stood when its writer paused.
///
/// @param title of the page, as its writer saw it in the window's bar
/// @param page the path it stands on, and which of its forms
/// @param fields what was typed, by field; never a password, a file or the form's own hidden fields
public record Draft(
        UUID id, String title, String page, String form, Map<String, List<String>> fields, Instant savedAt) {
    static final int LONGEST = 100_000;
    private static final int LONGEST_TITLE = 200;

    /// Without anything typed there is nothing to keep.
    /// @throws TooMuch beyond a hundred thousand signs
    public Draft {
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        int signs = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (signs > LONGEST) {
            throw new TooMuch();
        }
    }

    /// The beginning of its longest text, to recognise it by.
    public String beginning() {
        String longest = fields.values().stream()
                .flatMap(List::stream)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("")
                .strip();
        return longest.length() <= 80 ? longest : longest.substring(0, longest.offsetByCodePoints(0, 78)) + "…";
    }

    public static final class TooMuch extends Refusal {
        TooMuch() {
            super("drafts.refusal.too-much", null);
        }
    }
}
