package fr.essaim.cells;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What one cell says, before one asks what it means: without what stands for "nothing", without what must not be kept,
/// and never anything a spreadsheet would run.
public final class Cell {
    /// What people write where there is nothing to write; dots and slashes left out ("n/a", "N.C.").
    private static final Set<String> NOTHING = Set.of(
            "na",
            "nc",
            "nr",
            "nd",
            "nsp",
            "nspp",
            "néant",
            "neant",
            "inconnu",
            "inconnue",
            "aucun",
            "aucune",
            "non renseigné",
            "non renseignée",
            "non communiqué",
            "non communiquée",
            "non connu",
            "non connue",
            "null",
            "none",
            "unknown",
            "sans",
            "ras",
            "sans objet",
            "(vide)");
    /// How one of these may begin: most cells need no closer look.
    private static final String NOTHING_BEGINS = "naisru(./NAISRU";

    private static final String FILLING = "-–—./?_*xX0 ";
    private static final int LONGEST_FILLING = 6;
    private static final int LONGEST_NOTHING = 20;
    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(?:N/A|NA|REF!|VALUE!|VALEUR!|DIV/0!|NAME\\?|NOM\\?|NUM!|NOMBRE!|NULL!|NUL!|#+)");
    /// What a spreadsheet would run if it were written back into one.
    private static final Pattern FORMULA = Pattern.compile("[=@|].*|[+-](?![\\d\\s.()-]*$).*", Pattern.DOTALL);

    /// How a formula is read whose last value its workbook did not keep; a reader of sheets writes it.
    public static final String NO_VALUE = "#FORMULE!";

    private Cell() {}

    /// @param raw as the sheet holds it
    /// @return what it says; empty when it says nothing, or nothing that can be taken: `problems` then says why
    public static String read(Field field, String raw, List<Problem> problems) {
        String cell = Wording.tidy(raw);
        if (isNothing(cell)) {
            return "";
        }
        if (cell.equals(NO_VALUE)) {
            problems.add(Problem.note(field, "cells.problem.formula-without-value"));
            return "";
        }
        if (cell.charAt(0) == '#' && SHEET_ERROR.matcher(cell).matches()) {
            problems.add(Problem.note(field, "cells.problem.sheet-error"));
            return "";
        }
        String value = cell;
        if (Secrets.nirIn(cell) || Secrets.benefitNumberIn(cell)) {
            problems.add(Problem.note(field, "cells.problem.secret-number"));
            value = Secrets.without(cell);
        }
        if (!value.isEmpty()
                && "=@|+-".indexOf(value.charAt(0)) >= 0
                && FORMULA.matcher(value).matches()) {
            problems.add(new Problem(field.code(), "cells.problem.formula", field.isName(), List.of()));
            return "";
        }
        if (value.length() > longest(field) && !field.isName()) {
            problems.add(Problem.note(field, "cells.problem.too-long", value.length(), longest(field)));
            return "";
        }
        if (Mojibake.in(raw)) {
            problems.add(Problem.note(field, "cells.problem.accents", Wording.quote(value)));
        }
        if (value.indexOf(Wording.LOST_LETTER) >= 0) {
            problems.add(new Problem(field.code(), "cells.problem.lost-letter", field.isName(), List.of()));
        }
        return value;
    }

    public static boolean isNothing(String cell) {
        if (cell.isBlank()) {
            return true;
        }
        if (cell.length() <= LONGEST_FILLING && isFilling(cell)) {
            return true;
        }
        return cell.length() <= LONGEST_NOTHING
                && NOTHING_BEGINS.indexOf(cell.charAt(0)) >= 0
                && NOTHING.contains(
                        cell.toLowerCase(Locale.FRENCH).replace(".", "").replace("/", ""));
    }

    private static boolean isFilling(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (FILLING.indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// What a file has room for.
    private static int longest(Field field) {
        return switch (field) {
            case EXTERNAL_ID -> 100;
            case ADDRESS, PRESCRIBER, CITY -> 150;
            default -> 300;
        };
    }
}
