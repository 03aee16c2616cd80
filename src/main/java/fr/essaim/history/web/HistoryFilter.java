package fr.essaim.history.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a person's history is asked for; what is not known is not asked. It is the page's own address.
///
/// @param q words to look for in what the viewer may read
/// @param before the last row of the page before
public record HistoryFilter(
        @Nullable String strand,
        @Nullable String kind,
        @Nullable UUID author,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String q,
        @Nullable UUID before) {
    private static final Set<String> STRANDS = Set.of("citizen", "social", "employment");
    private static final int LONGEST = 100;

    public HistoryFilter {
        strand = strand != null && STRANDS.contains(strand) ? strand : null;
        kind = kind != null && HistorySources.KINDS.contains(kind) ? kind : null;
        role = blankToNull(role);
        q = blankToNull(q);
        q = q != null && q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Without capitals nor accents, as texts are compared.
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    @Nullable
    String sought() {
        return q == null ? null : plain(q);
    }

    public boolean isAll() {
        return parts(null).isEmpty();
    }

    /// The same, from the row after this one.
    String after(UUID row) {
        var parts = parts(null);
        parts.put("before", row.toString());
        return written(parts);
    }

    /// The same, of one strand, or of all.
    public String ofStrand(@Nullable String chosen) {
        return written(parts(chosen == null ? "" : chosen));
    }

    private Map<String, String> parts(@Nullable String otherStrand) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "strand", otherStrand == null ? strand : otherStrand);
        put(parts, "kind", kind);
        put(parts, "author", author);
        put(parts, "role", role);
        put(parts, "from", from);
        put(parts, "until", until);
        put(parts, "q", q);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.put(name, value.toString());
        }
    }

    private static String written(Map<String, String> parts) {
        var address = new StringJoiner("&", parts.isEmpty() ? "" : "?", "");
        parts.forEach((name, value) -> address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
