package fr.essaim.lists;

import fr.essaim.cells.Field;
/// A column of the sheet and what becomes of it.
///
/// @param index from 0
/// @param header as written, tidied
/// @param required the sheet itself stars it

public record Column(int index, String header, Meaning meaning, boolean required) {
    private static final int LETTERS = 26;

    /// As a spreadsheet calls it: `A`, `Z`, `AA`.
    public static String letters(int index) {
        return (index < LETTERS ? "" : letters(index / LETTERS - 1)) + (char) ('A' + index % LETTERS);
    }

    boolean is(Field field) {
        return meaning.field() == field;
    }

    Column but(Meaning other) {
        return new Column(index, header, other, required);
    }
}
