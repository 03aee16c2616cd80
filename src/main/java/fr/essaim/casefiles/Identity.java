package fr.essaim.casefiles;

import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Spelling;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who somebody is, as far as the programme needs it: no nationality, no NIR, no health. The birth
/// date may be unknown.
public record Identity(
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender) {
    private static final int OLDEST = 120;

    /// As people say it of themselves; not asked is null.
    public enum Gender {
        WOMAN,
        MAN,
        OTHER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Gender of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// What lists are sorted by, so that accents, case and spaces do not matter: stored beside the name.
    public String sortKey() {
        return Spelling.plain(name.last()) + " " + Spelling.plain(name.first());
    }

    /// @throws BornLater when the birth date is after today
    /// @throws BornTooLongAgo when it is more than 120 years ago
    public Identity checked(LocalDate today) {
        if (birthDate != null && birthDate.isAfter(today)) {
            throw new BornLater(birthDate);
        }
        if (birthDate != null && birthDate.isBefore(today.minusYears(OLDEST))) {
            throw new BornTooLongAgo(birthDate);
        }
        return this;
    }

    public static final class BornLater extends Refusal {
        BornLater(LocalDate day) {
            super("casefiles.refusal.born-later", "birthDate", day);
        }
    }

    public static final class BornTooLongAgo extends Refusal {
        BornTooLongAgo(LocalDate day) {
            super("casefiles.refusal.born-too-long-ago", "birthDate", day);
        }
    }
}
