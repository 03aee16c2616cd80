package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.NameOrder;
import fr.essaim.cells.Phones;
import fr.essaim.cells.Reaches;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Proposes a mapping from what the headers say, then from what the columns hold.
final class MappingProposal {
    private static final int SAMPLE = 1000;
    private static final Pattern BIRTH = Pattern.compile(
            "(?:19[2-9]\\d|200\\d)[-/. ]\\d{1,2}[-/. ]\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:19[2-9]\\d|200\\d)");

    private final Line header;
    private final List<Line> sample;
    private final List<Column> columns = new ArrayList<>();

    MappingProposal(Sheet sheet, Line header) {
        this.header = header;
        this.sample = sheet.lines().stream()
                .filter(line -> line.number() > header.number() && !line.blank())
                .limit(SAMPLE)
                .toList();
    }

    Mapping mapping() {
        int width = sample.stream().mapToInt(MappingProposal::width).max().orElse(0);
        // surplus columns are the header's affair, unless most lines fill them: one long line was cut wrongly
        int headerWidth = width(header);
        long longer = sample.stream().filter(line -> width(line) > headerWidth).count();
        int columnsHere = longer * 2 > sample.size() ? width : headerWidth;
        for (int i = 0; i < columnsHere; i++) {
            String title = Wording.tidy(header.cell(i));
            List<String> values = values(i);
            if (!title.isEmpty() || !values.isEmpty()) {
                columns.add(new Column(i, title, meaning(title, values), title.contains("*")));
            }
        }
        columns.replaceAll(column -> recognised(column));
        return new Mapping(header.number(), List.copyOf(columns), splitNames());
    }

    private static Meaning meaning(String title, List<String> values) {
        Meaning meaning = HeaderWords.meaning(title).orElse(Meaning.notTaken(NotTaken.UNKNOWN));
        if (!meaning.secret() && share(values, Secrets::isNir) >= 0.3) {
            return Meaning.notTaken(NotTaken.NIR);
        }
        boolean nothing = !meaning.taken() && values.isEmpty() && meaning.why() == NotTaken.UNKNOWN;
        return nothing ? Meaning.notTaken(NotTaken.EMPTY) : meaning;
    }

    /// A column without a telling header is known by what it holds, when the field has no column yet.
    private Column recognised(Column column) {
        if (column.meaning().why() != NotTaken.UNKNOWN) {
            return column;
        }
        List<String> values = values(column.index());
        boolean bare = column.header().isEmpty();
        if ((bare || missing(Field.EMAIL)) && share(values, Reaches::looksLikeEmail) >= 0.7) {
            return column.but(Meaning.of(Field.EMAIL));
        }
        if ((bare || missing(Field.PHONE)) && share(values, Phones::looksLike) >= 0.7) {
            return column.but(Meaning.of(Field.PHONE));
        }
        return missing(Field.BIRTH_DATE)
                        && share(values, value -> BIRTH.matcher(value).matches()) >= 0.7
                ? column.but(Meaning.of(Field.BIRTH_DATE))
                : column;
    }

    /// "Nom" over cells of several words, with no "Prénom" beside it, is name and first name in one.
    private NameOrder splitNames() {
        boolean alone = missing(Field.FIRST_NAME) && missing(Field.FULL_NAME);
        columns.replaceAll(column -> {
            boolean whole = alone
                    && column.is(Field.LAST_NAME)
                    && share(
                                    values(column.index()),
                                    value -> Wording.tidy(value).contains(" "))
                            > 0.5;
            return whole ? column.but(Meaning.of(Field.FULL_NAME)) : column;
        });
        return columns.stream()
                .filter(column -> column.is(Field.FULL_NAME))
                .map(column -> order(Wording.plain(column.header())))
                .findFirst()
                .orElse(NameOrder.UNKNOWN);
    }

    private static NameOrder order(String title) {
        int last = title.indexOf("nom");
        int first = title.indexOf("prenom");
        if (first < 0 || last < 0) {
            return NameOrder.UNKNOWN;
        }
        return last < first ? NameOrder.LAST_FIRST : NameOrder.FIRST_LAST;
    }

    private boolean missing(Field field) {
        return columns.stream().noneMatch(column -> column.is(field));
    }

    private List<String> values(int column) {
        return sample.stream()
                .map(line -> line.cell(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static int width(Line line) {
        int width = line.cells().size();
        while (width > 0 && line.cell(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static double share(List<String> values, Predicate<String> like) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(like).count() / values.size();
    }
}
