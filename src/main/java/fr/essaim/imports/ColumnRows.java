package fr.essaim.imports;

import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.lists.Column;
import fr.essaim.lists.Meaning;
import fr.essaim.lists.NotTaken;
import fr.essaim.lists.PeopleList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a list of people as they are kept, and back.
final class ColumnRows {
    private static final int SAMPLES = 2;

    private ColumnRows() {}

    static List<ColumnRow> of(PeopleList list) {
        return list.mapping().columns().stream()
                .map(column -> row(list, column))
                .toList();
    }

    static Map<Integer, Meaning> meanings(List<ColumnRow> columns) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        columns.forEach(column -> meanings.put(column.nth(), Meaning.of(column.becomes())));
        return meanings;
    }

    private static ColumnRow row(PeopleList list, Column column) {
        List<String> values = list.values(column);
        NotTaken why = column.meaning().why();
        boolean shown = why == null || why.shown();
        List<String> samples = shown
                ? values.stream()
                        .map(value -> cut(Secrets.without(value)))
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .toList()
                : List.of();
        return new ColumnRow(column.index(), column.header(), column.meaning().code(), samples, values.size());
    }

    private static String cut(String value) {
        String tidy = Wording.tidy(value);
        return tidy.length() > 30 ? tidy.substring(0, 30) + "…" : tidy;
    }
}
