package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What a second line about the same person says that the first does not.
final class Differences {
    private Differences() {}

    /// The fields where `second` has something `first` has not.
    static List<Field> between(Candidate first, Candidate second) {
        List<Field> fields = new ArrayList<>();
        add(
                fields,
                Field.PHONE,
                new HashSet<>(first.reach().phones()).containsAll(second.reach().phones()));
        add(
                fields,
                Field.EMAIL,
                new HashSet<>(first.reach().emails()).containsAll(second.reach().emails()));
        add(
                fields,
                Field.ADDRESS,
                tells(first.reach().address().street(), second.reach().address().street()));
        add(
                fields,
                Field.POSTAL_CODE,
                tells(
                        first.reach().address().postalCode(),
                        second.reach().address().postalCode()));
        add(
                fields,
                Field.CITY,
                tells(first.reach().address().city(), second.reach().address().city()));
        add(
                fields,
                Field.PRESCRIBER,
                tells(first.arrival().prescriber(), second.arrival().prescriber()));
        add(
                fields,
                Field.EXTERNAL_ID,
                tells(first.arrival().externalId(), second.arrival().externalId()));
        var entry = second.arrival().entry();
        add(
                fields,
                Field.ENTRY_DATE,
                entry == null || entry.equals(first.arrival().entry()));
        return fields;
    }

    private static boolean tells(String first, String second) {
        return second.isEmpty() || Wording.plain(first).equals(Wording.plain(second));
    }

    private static void add(List<Field> fields, Field field, boolean nothingNew) {
        if (!nothingNew) {
            fields.add(field);
        }
    }
}
