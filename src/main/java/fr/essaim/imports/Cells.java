package fr.essaim.imports;

import fr.essaim.spreadsheets.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The cells of one line, by field: tidied, without what means "nothing", without what must not be kept, and with what
/// there is to say about them.
final class Cells {
    private static final Pattern NOTHING =
            Pattern.compile("(?iu)[-–—./?_*x0\\s]{0,6}|n\\.?[acrd]\\.?|n/a|nsp|nspp|néant|neant|inconnue?|aucune?|"
                    + "non (?:renseignée?|communiquée?|connue?)|null|none|unknown|sans|ras|sans objet|\\(vide\\)");
    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(?:N/A|NA|REF!|VALUE!|VALEUR!|DIV/0!|NAME\\?|NOM\\?|NUM!|NOMBRE!|NULL!|NUL!|#+)");
    /// What a spreadsheet would run if it were written back into one.
    private static final Pattern FORMULA = Pattern.compile("[=@|].*|[+-](?![\\d\\s.()-]*$).*", Pattern.DOTALL);

    private final Line line;
    private final Mapping mapping;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Line line, Mapping mapping) {
        this.line = line;
        this.mapping = mapping;
        lookForSecrets();
    }

    List<Problem> problems() {
        return problems;
    }

    /// The one value of a field; empty when there is none. Two columns that disagree are said.
    String one(Field field) {
        List<String> values = all(field);
        if (values.size() > 1) {
            problems.add(Problem.note(field, "imports.problem.two-values"));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The different values of a field, in the order of its columns.
    List<String> all(Field field) {
        Set<String> values = new LinkedHashSet<>();
        boolean required = false;
        boolean written = false;
        for (Column column : mapping.columns(field)) {
            String cell = Wording.tidy(line.cell(column.index()));
            required |= column.required();
            written |= !isNothing(cell);
            if (!isNothing(cell)) {
                add(field, cell, values);
            }
        }
        if (required && !written && !isName(field)) {
            problems.add(Problem.ask(field, "imports.problem.required"));
        }
        return List.copyOf(values);
    }

    private void add(Field field, String cell, Set<String> values) {
        if (SHEET_ERROR.matcher(cell).matches()) {
            problems.add(Problem.note(field, "imports.problem.sheet-error"));
            return;
        }
        String value = cell;
        if (Secrets.nirIn(cell) || Secrets.benefitNumberIn(cell)) {
            problems.add(Problem.note(field, "imports.problem.secret-number"));
            value = Secrets.without(cell);
        }
        if (FORMULA.matcher(value).matches()) {
            problems.add(new Problem(field.code(), "imports.problem.formula", isName(field), List.of()));
        } else if (value.length() > longest(field) && !isName(field)) {
            problems.add(Problem.note(field, "imports.problem.too-long", value.length(), longest(field)));
        } else if (!value.isEmpty()) {
            if (value.indexOf('\uFFFD') >= 0) {
                problems.add(new Problem(field.code(), "imports.problem.lost-letter", isName(field), List.of()));
            }
            values.add(value);
        }
    }

    /// Numbers that must not be kept hide in columns nobody takes, too: the sender should know the sheet holds them.
    private void lookForSecrets() {
        for (Column column : mapping.columns()) {
            boolean silent = !column.meaning().taken() && !column.meaning().secret();
            String cell = silent ? line.cell(column.index()) : "";
            if (Secrets.nirIn(cell) || Secrets.benefitNumberIn(cell)) {
                String where = column.meaning().why() == NotTaken.FREE_TEXT ? "comment" : "other";
                problems.add(new Problem(where, "imports.problem.secret-number", false, List.of()));
            }
        }
    }

    /// What a file has room for.
    private static int longest(Field field) {
        return switch (field) {
            case EXTERNAL_ID -> 100;
            case ADDRESS, PRESCRIBER, CITY -> 150;
            default -> 300;
        };
    }

    static boolean isNothing(String cell) {
        return cell.length() <= 20 && NOTHING.matcher(cell).matches();
    }

    private static boolean isName(Field field) {
        return field == Field.LAST_NAME
                || field == Field.FIRST_NAME
                || field == Field.FULL_NAME
                || field == Field.BIRTH_NAME;
    }
}
