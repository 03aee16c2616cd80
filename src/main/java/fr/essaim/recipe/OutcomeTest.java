package fr.essaim.recipe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `cdd`, or `cdd where months >= 6`: one fact, one comparison. Anything bigger belongs in code, with a name.
///
/// @param condition null when the outcome alone decides
public record OutcomeTest(String outcome, @Nullable Condition condition) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<outcome>[a-z0-9][a-z0-9-]{0,59})(?: +where +(?<detail>[a-z0-9][a-z0-9-]{0,59}) *(?<sign>>=|<=|!=|=|<|>) *(?<value>[a-z0-9][a-z0-9-]{0,59}))?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /// @param value a whole number, or a choice's id when `sign` is EQUAL or OTHER
    public record Condition(String detail, Sign sign, String value) {
        /// A detail that was not said meets no condition: it is missing, never zero.
        boolean holds(@Nullable String said) {
            if (said == null) {
                return false;
            }
            if (!sign.ordered()) {
                return said.equals(value) == (sign == Sign.EQUAL);
            }
            return WHOLE.matcher(said).matches() && sign.holds(Integer.compare(number(said), number(value)));
        }

        boolean isReadable() {
            return !sign.ordered() || WHOLE.matcher(value).matches();
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }

    public enum Sign {
        AT_LEAST(">="),
        AT_MOST("<="),
        OTHER("!="),
        EQUAL("="),
        LESS("<"),
        MORE(">");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        boolean ordered() {
            return this != OTHER && this != EQUAL;
        }

        boolean holds(int compared) {
            return switch (this) {
                case AT_LEAST -> compared >= 0;
                case AT_MOST -> compared <= 0;
                case OTHER -> compared != 0;
                case EQUAL -> compared == 0;
                case LESS -> compared < 0;
                case MORE -> compared > 0;
            };
        }

        static Sign of(String written) {
            for (Sign sign : values()) {
                if (sign.written.equals(written)) {
                    return sign;
                }
            }
            throw new IllegalArgumentException(written);
        }
    }

    /// Empty when it is not written that way.
    static Optional<OutcomeTest> read(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String detail = parts.group("detail");
        var condition =
                detail == null ? null : new Condition(detail, Sign.of(parts.group("sign")), parts.group("value"));
        return condition == null || condition.isReadable()
                ? Optional.of(new OutcomeTest(parts.group("outcome"), condition))
                : Optional.empty();
    }

    public boolean passes(String other, Map<String, String> details) {
        return outcome.equals(other) && (condition == null || condition.holds(details.get(condition.detail())));
    }

    @Override
    public String toString() {
        return condition == null
                ? outcome
                : outcome + " where " + condition.detail() + " "
                        + condition.sign().written() + " " + condition.value();
    }
}
