package fr.essaim.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why an act was not done, as a sentence for the one who asked. A refusal is a type of its own in the room that
/// refuses (`OverlappingSuspension`), carries the message key of its sentence, and says which field it is about.
/// Nothing has been written when one is thrown: the transaction goes back.
@SuppressWarnings("OverrideThrowableToString")
public abstract class Refusal extends RuntimeException {
    private final String key;
    private final @Nullable String field;
    private final transient List<Object> details;

    /// @param key message key of the sentence, in `messages/<room>_{fr,en}.properties`
    /// @param field the form field it is about, or null when it is about the whole act
    /// @param details the sentence's arguments; never anything that may not be shown to the one who asked
    protected Refusal(String key, @Nullable String field, Object... details) {
        super(key, null, false, false);
        this.key = key;
        this.field = field;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Object[] details() {
        return details.toArray();
    }

    /// The type and the key only: a log never holds what somebody typed.
    @Override
    public String toString() {
        return getClass().getSimpleName() + " (" + key + ")";
    }
}
