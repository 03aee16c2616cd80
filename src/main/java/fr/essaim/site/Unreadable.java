package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// What came in a field cannot be understood as what it should be.
final class Unreadable extends Refusal {
    private Unreadable(String key, @Nullable String field, Object... details) {
        super(key, field, details);
    }

    static Unreadable field(String field) {
        return new Unreadable("site.refusal.unreadable", field);
    }

    static Unreadable missing(String field) {
        return new Unreadable("site.refusal.missing", field);
    }

    /// The same refusal, told of this field.
    static Unreadable field(String field, Refusal cause) {
        return new Unreadable(cause.key(), field, cause.details());
    }

    static Unreadable upload(long megabytes) {
        return new Unreadable("site.refusal.upload-too-large", null, megabytes);
    }

    static Unreadable form() {
        return new Unreadable("site.refusal.unreadable-form", null);
    }
}
