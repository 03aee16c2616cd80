package fr.essaim.cells;

import java.util.List;

/// Something about one value of one line, as a sentence.
///
/// @param field the code of the field it is about (`birth_date`), of the whole line (`row`) or of the file (`file`)
/// @param key message key of the sentence
/// @param asks true when the line waits for an answer before it is written; false when it only says what was done
/// @param details the sentence's arguments: never a number Essaim must not keep
public record Problem(String field, String key, boolean asks, List<Object> details) {
    public static Problem note(Field field, String key, Object... details) {
        return new Problem(field.code(), key, false, List.of(details));
    }

    public static Problem ask(Field field, String key, Object... details) {
        return new Problem(field.code(), key, true, List.of(details));
    }

    public static Problem file(String key, Object... details) {
        return new Problem("file", key, false, List.of(details));
    }

    public static Problem row(String key, boolean asks, Object... details) {
        return new Problem("row", key, asks, List.of(details));
    }
}
