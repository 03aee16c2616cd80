package fr.essaim.imports;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Wording;
import fr.essaim.lists.Column;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Says a reading's keys in a language, where there is no screen to do it.
final class Sentences {
    private final Locale locale;
    private final ResourceBundle messages;

    /// @param messages at least this room's
    Sentences(ResourceBundle messages) {
        this.locale = messages.getLocale();
        this.messages = messages;
    }

    String say(String key, Object... details) {
        return new MessageFormat(messages.getString(key), locale).format(details);
    }

    String why(Problem problem) {
        return say(problem.key(), problem.details().stream().map(this::spelt).toArray());
    }

    private Object spelt(Object detail) {
        return detail instanceof Field.Several several
                ? several.fields().stream().map(field -> say(field.key())).collect(Collectors.joining(", "))
                : detail;
    }

    String header(Column column) {
        return column.header().isEmpty()
                ? say("imports.table.column", column.index() + 1)
                : Wording.quote(column.header());
    }
}
