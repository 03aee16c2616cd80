package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.NameOrder;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which line of a sheet is its header, and what becomes of each column: a proposal, to be shown
/// before anything is done.
///
/// @param headerLine as a spreadsheet numbers it; 0 where there is none, and columns are known by what they hold
/// @param columns those that hold something or have a header, in the sheet's order
/// @param nameOrder which comes first where name and first name share a cell
public record Mapping(int headerLine, List<Column> columns, NameOrder nameOrder) {
    static Optional<Mapping> propose(Sheet sheet) {
        return HeaderLine.find(sheet.lines())
                .map(header -> new MappingProposal(sheet, header).mapping())
                .or(() -> Headerless.propose(sheet));
    }

    /// The same list, read otherwise.
    /// @param meanings by the column's number; those not named stay as they are
    Mapping as(Map<Integer, Meaning> meanings) {
        return new Mapping(
                headerLine,
                columns.stream()
                        .map(column -> column.but(meanings.getOrDefault(column.index(), column.meaning())))
                        .toList(),
                nameOrder);
    }

    public List<Column> columns(Field field) {
        List<Column> found = new ArrayList<>(1);
        for (Column column : columns) {
            if (column.is(field)) {
                found.add(column);
            }
        }
        return found;
    }

    public boolean has(Field field) {
        for (Column column : columns) {
            if (column.is(field)) {
                return true;
            }
        }
        return false;
    }

    /// What a line says of a field, its columns together, without the numbers that must not be kept. A name asked about
    /// may stand in another column than its own.
    public String written(Line line, Field field) {
        return (field.isName() && !has(field) ? names() : columns(field))
                .stream()
                        .map(column -> line.cell(column.index()))
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> Wording.tidy(Secrets.without(cell)))
                        .collect(Collectors.joining(", "));
    }

    private List<Column> names() {
        return columns.stream()
                .filter(column ->
                        column.meaning().taken() && column.meaning().theField().isName())
                .toList();
    }

    /// How many columns are taken.
    int taken() {
        return (int) columns.stream().filter(column -> column.meaning().taken()).count();
    }

    /// A list of organisations, whose "Nom" is not a person's.
    boolean ofOrganisations() {
        return !has(Field.BIRTH_DATE)
                && !has(Field.FIRST_NAME)
                && columns.stream()
                        .map(column -> Wording.plain(column.header()))
                        .anyMatch(header ->
                                header.matches("(numero |n )?(siret|siren|finess|rna)|raison sociale|site web"));
    }

    /// A list of colleagues, who must not become accompanied persons by mistake.
    public boolean ofProfessionals() {
        return !has(Field.BIRTH_DATE)
                && columns.stream()
                        .map(column -> Wording.plain(column.header()))
                        .anyMatch(
                                header -> header.matches("fonctions?|poste|intitule du poste|job title|metier exerce"));
    }

    /// Cells with something in them to the right of the last column: the line was cut in the wrong places.
    boolean overflows(Line line) {
        int width = columns.isEmpty() ? 0 : columns.getLast().index() + 1;
        return line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }
}
