package fr.essaim.cells;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how and where a person can be reached: e-mail and postal addresses.
public final class Reaches {
    private static final Pattern BETWEEN = Pattern.compile("[,;/|<>() ]|\\bou\\b|\\bet\\b");
    private static final Pattern AROUND = Pattern.compile("^mailto:|[.:]+$");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+=?^`{}~-]{1,64}@(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}");
    private static final Pattern CODE_AND_CITY = Pattern.compile("(?:F-?)?(\\d{4,5})[ ,.-]+(\\D.*)");
    private static final Pattern CITY_AND_CODE = Pattern.compile("(\\D*\\p{L}\\)?)[ ,(-]+(\\d{5})\\)?");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:0[1-9]|[1-8]\\d|9[0-578])\\d{3}");

    private Reaches() {}

    /// The addresses one can write to, lower case; what is no address goes to `problems`.
    public static List<String> emails(List<String> cells, List<Problem> problems) {
        Set<String> good = new LinkedHashSet<>();
        for (String cell : cells) {
            for (String part : BETWEEN.split(cell, -1)) {
                String lower = part.toLowerCase(Locale.ROOT);
                String address = AROUND.matcher(lower).replaceAll("");
                if (looksLikeEmail(address)) {
                    good.add(address);
                } else if (address.contains("@") || !cell.contains("@")) {
                    problems.add(Problem.note(Field.EMAIL, "cells.problem.email"));
                    break;
                }
            }
        }
        return List.copyOf(good);
    }

    public static boolean looksLikeEmail(String text) {
        return text.length() <= 254
                && EMAIL.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// @param street in its different columns
    public static Address address(List<String> street, String codeCell, String cityCell, List<Problem> problems) {
        String code = codeCell;
        String city = cityCell;
        // both in one cell, under either header
        Matcher m = CODE_AND_CITY.matcher(city.isEmpty() ? code : city);
        Matcher reversed = CITY_AND_CODE.matcher(city.isEmpty() ? code : city);
        if (m.matches()) {
            code = code.isEmpty() || city.isEmpty() ? m.group(1) : code;
            city = m.group(2);
        } else if (reversed.matches()) {
            code = code.isEmpty() || city.isEmpty() ? reversed.group(2) : code;
            city = reversed.group(1);
        }
        return new Address(String.join(", ", street), postalCode(code, problems), city.strip(), "");
    }

    private static String postalCode(String cell, List<Problem> problems) {
        if (DEPARTMENT.matcher(cell).matches()) {
            return cell;
        }
        String digits = cell.replaceFirst("[.,]0+$", "").replaceFirst("^F-", "").replace(" ", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (digits.matches("[1-9]\\d{3}")) {
            digits = "0" + digits;
            problems.add(Problem.note(Field.POSTAL_CODE, "cells.problem.postal-zero", digits));
        }
        if (!DEPARTMENT.matcher(digits).matches()) {
            problems.add(Problem.note(Field.POSTAL_CODE, "cells.problem.postal-code"));
            return "";
        }
        return digits;
    }
}
