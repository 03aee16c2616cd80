package fr.essaim.casefiles;

/// One thing two files were compared on, as shown beside a proposal: what agrees, what differs.
///
/// @param weight in bits: how much likelier this is for one person than for two, log2; negative speaks against
/// @param left what the first file says, `right` the second, as written
public record LikenessPoint(Field field, Level level, double weight, String left, String right) {
    /// The kinds of things compared; `code()` ends the message keys.
    public enum Field {
        FIRST_NAME,
        LAST_NAME,
        BIRTH,
        REACH,
        STREET,
        COMPLEMENT,
        POSTAL_CODE,
        COMMUNE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// From the same to different. `SWAPPED`: first and last name, or day and month, changed places.
    public enum Level {
        SAME,
        SOUNDS_ALIKE,
        SWAPPED,
        CLOSE,
        PARTLY,
        DIFFERENT,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
