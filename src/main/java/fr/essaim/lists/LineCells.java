package fr.essaim.lists;

import fr.essaim.cells.Cell;
import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cells of one line, by field: tidied, without what means "nothing", without what must not be kept, and with what
/// there is to say about them.
final class LineCells {
    private final Line line;
    private final Mapping mapping;
    private final Map<Field, String> typed;
    private final List<Problem> problems = new ArrayList<>();

    /// @param typed what somebody wrote in place of cells
    LineCells(Line line, Mapping mapping, Map<Field, String> typed) {
        this.typed = typed;
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
            problems.add(Problem.note(field, "lists.problem.two-values"));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The different values of a field, in the order of its columns.
    List<String> all(Field field) {
        if (typed.containsKey(field) || isNameTypedInParts(field)) {
            String value = Cell.read(field, Wording.tidy(typed.getOrDefault(field, "")), problems);
            return value.isEmpty() ? List.of() : List.of(value);
        }
        List<Column> columns = mapping.columns(field);
        if (columns.isEmpty()) {
            return List.of();
        }
        Set<String> values = new LinkedHashSet<>();
        boolean required = columns.stream().anyMatch(Column::required);
        boolean written = false;
        for (Column column : columns) {
            String cell = line.cell(column.index());
            written |= required && !Cell.isNothing(Wording.tidy(cell));
            String value = Cell.read(field, cell, problems);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        if (required && !written && !field.isName()) {
            problems.add(Problem.ask(field, "lists.problem.required"));
        }
        return List.copyOf(values);
    }

    private boolean isNameTypedInParts(Field field) {
        return (field == Field.FULL_NAME || field == Field.BIRTH_NAME) && typed.containsKey(Field.LAST_NAME);
    }

    /// Numbers that must not be kept hide in columns nobody takes, too: the sender should know the sheet holds them.
    private void lookForSecrets() {
        for (Column column : mapping.columns()) {
            boolean silent = !column.meaning().taken() && !column.meaning().secret();
            String cell = silent ? line.cell(column.index()) : "";
            if (Secrets.nirIn(cell) || Secrets.benefitNumberIn(cell)) {
                String where = column.meaning().why() == NotTaken.FREE_TEXT ? "comment" : "other";
                problems.add(new Problem(where, "cells.problem.secret-number", false, List.of()));
            }
        }
    }
}
