package fr.essaim.casefiles;

import fr.essaim.kernel.Spelling;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What two files are compared on. No identity number: Essaim may not keep the NIR nor an allocataire number, so it
/// does not compare them either. An empty text is "not known" and says nothing for or against.
///
/// @param birth eight digits, year first (`19870422`); impossible dates are compared as they were written
/// @param reach phones and e-mail addresses, as [#reach] writes them
public record LikenessTraits(String first, String last, String birth, Set<String> reach, Place place) {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /// @param street number and street on one line
    /// @param complement building, hamlet, "chez …"
    public record Place(String street, String complement, String postalCode, String commune) {
        public static final Place UNKNOWN = new Place("", "", "", "");
    }

    public LikenessTraits {
        reach = Set.copyOf(reach);
    }

    public static LikenessTraits of(String first, String last, @Nullable LocalDate birth) {
        return new LikenessTraits(first, last, birth(birth), Set.of(), Place.UNKNOWN);
    }

    public LikenessTraits reachedBy(String phoneOrEmail) {
        return reachedBy(Set.of(phoneOrEmail));
    }

    public LikenessTraits reachedBy(Collection<String> phonesAndEmails) {
        Set<String> more = new HashSet<>(reach);
        for (String one : phonesAndEmails) {
            more.add(reach(one));
        }
        more.remove("");
        return new LikenessTraits(first, last, birth, more, place);
    }

    /// @param written as in a list that may hold impossible days: eight digits, year first
    public LikenessTraits born(String written) {
        return new LikenessTraits(first, last, written, reach, place);
    }

    public LikenessTraits living(Place where) {
        return new LikenessTraits(first, last, birth, reach, where);
    }

    public static String birth(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        int year = day.getYear();
        return year < 1000 || year > 9999
                ? day.format(DateTimeFormatter.BASIC_ISO_DATE)
                : Integer.toString(year * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    /// One form for all the ways to write a phone (`+33 6 12…`, `06.12…`, `612…` as a spreadsheet leaves it: the last
    /// nine digits) or an e-mail address (lower case). Empty when it is neither.
    public static String reach(String phoneOrEmail) {
        if (phoneOrEmail.contains("@")) {
            return phoneOrEmail.strip().toLowerCase(java.util.Locale.ROOT);
        }
        String digits = NO_DIGIT.matcher(phoneOrEmail).replaceAll("");
        return digits.length() < 9 ? "" : digits.substring(digits.length() - 9);
    }

    String soundOfFirst() {
        return Spelling.sound(first);
    }

    String soundOfLast() {
        return Spelling.sound(last);
    }
}
