package fr.essaim.lists;

import fr.essaim.cells.Address;
import fr.essaim.cells.Cell;
import fr.essaim.cells.Phones;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Reaches;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of organisations, read whole. What cannot be dialled, written to or proved is left out, and said.
public final class StructureList {
    private static final int HOW_FAR = 40;
    private static final int ENOUGH = 3;

    private final Sheet sheet;
    private final int headerLine;
    private final List<Heading> headings;

    private StructureList(Sheet sheet, int headerLine, List<Heading> headings) {
        this.sheet = sheet;
        this.headerLine = headerLine;
        this.headings = headings;
    }

    /// A column and what it becomes; null when it is not taken.
    public record Heading(int nth, String title, @Nullable StructureField field) {}

    /// One line, read.
    ///
    /// @param said by field, tidied; nothing where the line says nothing
    /// @param address of the organisation; its commune is not looked up yet
    public record Row(
            int line,
            boolean blank,
            Map<StructureField, String> said,
            Address address,
            List<String> phones,
            List<String> emails,
            List<String> contactPhones,
            List<String> contactEmails,
            List<Problem> problems) {
        /// Says something by which an organisation, or somebody there, could be found.
        public boolean tells() {
            return !phones.isEmpty()
                    || !emails.isEmpty()
                    || !contactEmails.isEmpty()
                    || said.containsKey(StructureField.SIRET)
                    || said.containsKey(StructureField.CONTACT_LAST);
        }

        public String text(StructureField field) {
            return said.getOrDefault(field, "");
        }
    }

    /// The sheet with the most columns of such a list; empty when none names organisations.
    public static Optional<StructureList> in(List<Sheet> sheets, @Nullable String wanted) {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden() && (wanted == null || wanted.equals(sheet.name())))
                .flatMap(sheet -> of(sheet).stream())
                .max(java.util.Comparator.comparingLong(StructureList::taken));
    }

    private static Optional<StructureList> of(Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> !line.blank())
                .limit(HOW_FAR)
                .map(line -> new StructureList(sheet, line.number(), headings(line)))
                .filter(list -> list.has(StructureField.NAME) && list.taken() >= ENOUGH)
                .max(java.util.Comparator.comparingLong(StructureList::taken));
    }

    private static List<Heading> headings(Line line) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String title = Wording.tidy(line.cell(i));
            StructureField field = StructureField.of(title).orElse(null);
            if (!title.isEmpty()) {
                headings.add(new Heading(i, title, field));
            }
        }
        return List.copyOf(headings);
    }

    public String sheet() {
        return sheet.name();
    }

    public List<Heading> headings() {
        return headings;
    }

    private long taken() {
        return headings.stream().filter(heading -> heading.field() != null).count();
    }

    private boolean has(StructureField field) {
        return headings.stream().anyMatch(heading -> heading.field() == field);
    }

    /// Columns that no list of people has.
    public boolean surely() {
        return has(StructureField.SIRET) || has(StructureField.SITE);
    }

    public List<String> values(Heading heading) {
        return below().stream()
                .map(line -> Wording.tidy(line.cell(heading.nth())))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private List<Line> below() {
        return sheet.lines().stream().filter(line -> line.number() > headerLine).toList();
    }

    /// @param fields what each column becomes, by its number, as chosen
    /// @param answers what was typed in place of cells, for one line or for all that read the same
    public List<Row> read(Map<Integer, StructureField> fields, Answers answers) {
        return below().stream().map(line -> row(line, fields, answers)).toList();
    }

    private static Row row(Line line, Map<Integer, StructureField> fields, Answers answers) {
        Map<StructureField, String> said = said(line, fields);
        Row asIs = row(line, said);
        Map<StructureField, String> instead = instead(asIs, answers);
        if (instead.isEmpty()) {
            return asIs;
        }
        said.putAll(instead);
        said.values().removeIf(Cell::isNothing);
        return row(line, said);
    }

    private static Map<StructureField, String> said(Line line, Map<Integer, StructureField> fields) {
        Map<StructureField, String> said = new EnumMap<>(StructureField.class);
        fields.forEach((nth, field) -> {
            String cell = kept(field, line.cell(nth));
            if (!Cell.isNothing(cell)) {
                said.merge(field, cell, (one, other) -> one + ", " + other);
            }
        });
        return said;
    }

    /// Fourteen digits look like somebody's own number: the rule that takes a SIRET proves it, or drops it.
    private static String kept(StructureField field, String cell) {
        return Wording.tidy(field == StructureField.SIRET ? cell : Secrets.without(cell));
    }

    private static Map<StructureField, String> instead(Row asIs, Answers answers) {
        Map<StructureField, String> instead = new EnumMap<>(StructureField.class);
        asIs.problems()
                .forEach(problem -> StructureField.ofCode(problem.field())
                        .ifPresent(field -> answers.corrected(problem.field(), problem.key(), asIs.text(field))
                                .ifPresent(value -> instead.put(field, kept(field, value)))));
        answers.typed(asIs.line())
                .forEach((code, value) ->
                        StructureField.ofCode(code).ifPresent(field -> instead.put(field, kept(field, value))));
        return instead;
    }

    private static Row row(Line line, Map<StructureField, String> said) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> ofContact = new ArrayList<>();
        List<String> contactPhones = Phones.read(cells(said, StructureField.CONTACT_PHONE), ofContact);
        List<String> contactEmails = Reaches.emails(cells(said, StructureField.CONTACT_EMAIL), ofContact);
        Address address = Reaches.address(
                cells(said, StructureField.ADDRESS),
                said.getOrDefault(StructureField.POSTAL_CODE, ""),
                said.getOrDefault(StructureField.CITY, ""),
                problems);
        List<String> phones = Phones.read(cells(said, StructureField.PHONE), problems);
        List<String> emails = Reaches.emails(cells(said, StructureField.EMAIL), problems);
        ofContact.forEach(problem -> problems.add(
                new Problem("contact_" + problem.field(), problem.key(), problem.asks(), problem.details())));
        return new Row(
                line.number(),
                line.blank(),
                said,
                address,
                phones,
                emails,
                contactPhones,
                contactEmails,
                problems.stream().distinct().collect(Collectors.toList()));
    }

    private static List<String> cells(Map<StructureField, String> said, StructureField field) {
        String cell = said.getOrDefault(field, "");
        return cell.isEmpty() ? List.of() : List.of(cell);
    }

    /// The word a column's becoming is written with.
    public static String code(@Nullable StructureField field) {
        return field == null ? NotTaken.UNKNOWN.code() : field.name().toLowerCase(Locale.ROOT);
    }
}
