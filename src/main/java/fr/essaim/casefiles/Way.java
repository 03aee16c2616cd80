package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// One way to reach a person. A French telephone number is kept as its ten digits, others with their +country; an
/// address as typed; "through" is somebody who passes on ("sa sœur Céline, 06…").
/// @throws NotAPhone when it has too few or too many digits
/// @throws NotAnEmail when it cannot be one
/// @throws Empty when nothing is written
/// @throws TooLong over 300 characters
public record Way(Kind kind, String value) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,180}\\.[^\\s@<>]{2,}");
    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");

    public enum Kind {
        PHONE,
        EMAIL,
        LETTER,
        THROUGH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Way {
        value = value.strip();
        if (value.length() > 300) {
            throw new TooLong("value", 300, value.length());
        }
        if (value.isEmpty()) {
            throw new Empty();
        }
        value = switch (kind) {
            case PHONE -> phone(value);
            case EMAIL -> email(value);
            case LETTER, THROUGH -> value;
        };
    }

    /// `0639982147` → `06 39 98 21 47`, as it is read aloud.
    public static String spaced(String phone) {
        return FRENCH.matcher(phone).matches()
                ? phone.replaceAll("(..)(?=.)", "$1\u00A0").strip()
                : phone;
    }

    private static String phone(String typed) {
        String digits = typed.replaceAll("[\\s.\\-/()\\u00A0\\u202F]", "");
        digits = digits.replaceFirst("^(?:\\+|00)330?(?=[1-9]\\d{8}$)", "0");
        if (FRENCH.matcher(digits).matches() || ABROAD.matcher(digits).matches()) {
            return digits;
        }
        throw new NotAPhone();
    }

    private static String email(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (EMAIL.matcher(lower).matches()) {
            return lower;
        }
        throw new NotAnEmail();
    }

    public static final class Empty extends Refusal {
        Empty() {
            super("casefiles.refusal.way-empty", "value");
        }
    }

    public static final class NotAPhone extends Refusal {
        NotAPhone() {
            super("casefiles.refusal.not-a-phone", "value");
        }
    }

    public static final class NotAnEmail extends Refusal {
        NotAnEmail() {
            super("casefiles.refusal.not-an-email", "value");
        }
    }
}
