package fr.essaim.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads telephone numbers out of a cell that may hold several, numbers a spreadsheet has eaten the zero of, and words.
public final class Phones {
    private static final Pattern BETWEEN = Pattern.compile("[,;/|&]|\\bou\\b|\\bet\\b|\\bor\\b| {2,}| - ");
    private static final Pattern FLOAT = Pattern.compile("\\+?(\\d{9,12})[.,]0+");
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");
    private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern TWO_JOINED = Pattern.compile("(0[1-9]\\d{8})(0[1-9]\\d{8})");
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            "\\b(mere|pere|parents?|maman|papa|conjointe?|mari|femme|epouse|soeur|frere|"
                    + "fils|fille|tante|oncle|ami|amie|voisine?|educ|educateur|foyer|ccas|tuteur|curateur|bureau|assistante)\\b");

    private final Set<String> good = new LinkedHashSet<>();
    private final List<Problem> problems;

    private Phones(List<Problem> problems) {
        this.problems = problems;
    }

    /// The numbers that can be dialled; what is doubtful goes to `problems` and not into the file.
    public static List<String> read(List<String> cells, List<Problem> problems) {
        Phones phones = new Phones(problems);
        cells.forEach(phones::cell);
        return List.copyOf(phones.good);
    }

    private void cell(String cell) {
        if (ROUNDED.matcher(cell).matches()) {
            note("cells.problem.phone-rounded");
            return;
        }
        Matcher whole = FLOAT.matcher(cell);
        if (whole.matches()) {
            number(whole.group(1));
            return;
        }
        String digits = NO_DIGIT.matcher(cell).replaceAll("");
        Matcher joined = TWO_JOINED.matcher(digits);
        if (digits.length() <= 12) {
            number(cell);
            return;
        }
        if (joined.matches() && !SOMEBODY_ELSE.matcher(Wording.plain(cell)).find()) {
            good.add(joined.group(1));
            good.add(joined.group(2));
            return;
        }
        for (String part : BETWEEN.split(cell, -1)) {
            if (!part.isBlank()) {
                number(part.strip());
            }
        }
    }

    private void number(String part) {
        if (SOMEBODY_ELSE.matcher(Wording.plain(part)).find()) {
            note("cells.problem.phone-of-somebody-else");
            return;
        }
        String typed = OPTIONAL_ZERO.matcher(part).replaceAll("");
        String digits = NO_DIGIT.matcher(typed).replaceAll("");
        boolean abroad = typed.contains("+") || digits.startsWith("00");
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        if (number.startsWith("33") && number.length() >= 11 && number.length() <= 12) {
            french(number.substring(number.charAt(2) == '0' ? 3 : 2), false);
        } else if (abroad && number.length() >= 8 && number.length() <= 15 && !number.startsWith("33")) {
            good.add("+" + number);
        } else {
            french(digits, true);
        }
    }

    private void french(String digits, boolean zeroExpected) {
        if (digits.isEmpty()) {
            note("cells.problem.no-phone");
            return;
        }
        String number = digits.length() == 9 && digits.charAt(0) != '0' ? "0" + digits : digits;
        if (!number.matches("0[1-9]\\d{8}")) {
            note("cells.problem.phone-digits", digits.length());
        } else if (number.substring(2).chars().distinct().count() == 1) {
            note("cells.problem.phone-placeholder");
        } else if (good.add(number) && zeroExpected && digits.length() == 9) {
            note("cells.problem.phone-zero");
        }
    }

    private void note(String key, Object... details) {
        problems.add(Problem.note(Field.PHONE, key, details));
    }

    /// Does the cell look like a telephone number, for a column without a telling header?
    public static boolean looksLike(String cell) {
        List<Problem> ignored = new ArrayList<>();
        return cell.length() >= 9
                && cell.length() <= 40
                && !read(List.of(cell), ignored).isEmpty();
    }
}
