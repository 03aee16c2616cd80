package fr.essaim.imports;

import fr.essaim.cells.Problem;
import fr.essaim.lists.Column;
import fr.essaim.lists.Fate;
import fr.essaim.lists.NotTaken;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A reading for programs. After the counts and the rows the house promised comes what was understood of the file:
/// the header, each column with its field or the reason it is not taken, and the sheets left unread.
final class ReadingJson {
    private final Sentences sentences;

    ReadingJson(Sentences sentences) {
        this.sentences = sentences;
    }

    void write(Reading reading, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("read", reading.read());
            for (Fate fate : Fate.values()) {
                if (!fate.answered()) {
                    json.writeNumberProperty(fate.code(), reading.count(fate));
                }
            }
            json.writeArrayPropertyStart("rows");
            reading.rows().forEach(row -> row(json, row));
            json.writeEndArray();
            mapping(json, reading);
            json.writeEndObject();
        }
    }

    private void row(JsonGenerator json, RowReading row) {
        json.writeStartObject();
        json.writeNumberProperty("row", row.row());
        json.writeStringProperty("fate", row.fate().code());
        json.writeArrayPropertyStart("problems");
        for (Problem problem : row.problems()) {
            json.writeStartObject();
            json.writeStringProperty("field", problem.field());
            json.writeStringProperty("why", sentences.why(problem));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void mapping(JsonGenerator json, Reading reading) {
        json.writeObjectPropertyStart("mapping");
        json.writeStringProperty("sheet", reading.sheet());
        json.writeNumberProperty("header", reading.mapping().headerLine());
        json.writeArrayPropertyStart("columns");
        for (Column column : reading.mapping().columns()) {
            json.writeStartObject();
            json.writeNumberProperty("column", column.index() + 1);
            json.writeStringProperty("header", sentences.header(column));
            NotTaken why = column.meaning().why();
            if (why == null) {
                json.writeStringProperty("field", column.meaning().theField().code());
            } else {
                json.writeStringProperty("not_taken", sentences.say(why.key()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        reading.notes().forEach(note -> json.writeString(sentences.why(note)));
        json.writeEndArray();
        json.writeArrayPropertyStart("unread_sheets");
        reading.unreadSheets().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
