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
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\b\\d{1,2} ?[hH](?: ?\\d{2})?\\b");
    /// Words around a number that add nothing to it.
    private static final Pattern LABEL = Pattern.compile("\\b(?:tel|telephone|port|portable|mob|mobile|fixe|dom|"
            + "domicile|perso|personnel|pro|gsm|n|no|num|numero|ou|et|or|sms|whatsapp|phone|cell|home|o)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern JOINED = Pattern.compile("(?:0[1-9]\\d{8}){2,4}");
    private static final Pattern DIALLED = Pattern.compile("0[1-9]\\d{8}");
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
        String digits = bareDigits(cell);
        if (!digits.isEmpty()) {
            french(digits, true);
            return;
        }
        Matcher scientific = SCIENTIFIC.matcher(cell);
        if (scientific.matches()) {
            scientific(scientific);
            return;
        }
        Matcher whole = FLOAT.matcher(cell);
        if (whole.matches()) {
            number(whole.group(1));
            return;
        }
        int before = good.size();
        numbers(TIME_OF_DAY.matcher(cell).replaceAll(""));
        if (good.size() > before && saysMore(cell)) {
            note("cells.problem.phone-words");
        }
    }

    /// The digits of a cell that holds ten at most and, but for spaces, nothing else; else empty.
    private static String bareDigits(String cell) {
        StringBuilder digits = new StringBuilder(10);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ') {
                return "";
            }
        }
        return digits.length() > 10 || digits.indexOf("00") == 0 ? "" : digits.toString();
    }

    /// What a spreadsheet made of a number: whole if it wrote every digit, lost if it rounded.
    private void scientific(Matcher m) {
        String decimals = m.group(2) == null ? "" : m.group(2);
        int digits = Integer.parseInt(m.group(3));
        if (decimals.length() == digits) {
            number(m.group(1) + decimals);
        } else {
            problems.add(Problem.ask(Field.PHONE, "cells.problem.phone-rounded", Wording.quote(m.group())));
        }
    }

    private void numbers(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (digits.length() <= 12) {
            number(text);
            return;
        }
        if (JOINED.matcher(digits).matches()
                && !SOMEBODY_ELSE.matcher(Wording.plain(text)).find()) {
            for (int i = 0; i < digits.length(); i += 10) {
                good.add(digits.substring(i, i + 10));
            }
            return;
        }
        for (String part : BETWEEN.split(text, -1)) {
            if (!part.isBlank()) {
                number(part.strip());
            }
        }
    }

    /// "le matin", "après 18 h", "ne pas appeler": a wish, which has its own place in a file.
    private static boolean saysMore(String cell) {
        return TIME_OF_DAY.matcher(cell).find()
                || (WORD.matcher(cell).find()
                        && WORD.matcher(LABEL.matcher(Wording.plain(cell)).replaceAll(""))
                                .find());
    }

    private void number(String part) {
        if (WORD.matcher(part).find()
                && SOMEBODY_ELSE.matcher(Wording.plain(part)).find()) {
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
        if (!DIALLED.matcher(number).matches()) {
            note("cells.problem.phone-digits", digits.length());
        } else if (number.substring(3).chars().distinct().count() == 1) {
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
