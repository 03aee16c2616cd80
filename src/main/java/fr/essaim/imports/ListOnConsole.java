package fr.essaim.imports;

import fr.essaim.lists.Fate;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A list of professionals or organisations as the console tells it, in the shape of a list of people.
final class ListOnConsole {
    private final Sentences sentences;

    ListOnConsole(Sentences sentences) {
        this.sentences = sentences;
    }

    void table(ReadList read, boolean dryRun, PrintWriter out) {
        out.println(sentences.say("imports.table.read", read.lines().size()));
        for (Fate fate : Fate.values()) {
            int count = count(read, fate);
            if (count > 0) {
                out.printf("  %6d  %s%n", count, sentences.say(fate.key(), count));
            }
        }
        for (ReadList.Line line : read.lines()) {
            if (!line.remarks().isEmpty()) {
                out.println();
                String fate = sentences.say("lists.fate." + line.fate().replace('_', '-'), 1);
                out.println(sentences.say("imports.table.row", line.line(), fate));
                line.remarks().forEach(remark -> out.println("  - " + why(remark)));
            }
        }
        if (dryRun) {
            out.println();
            out.println(sentences.say("imports.table.dry-run"));
        }
    }

    void json(ReadList read, PrintWriter out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("read", read.lines().size());
            for (Fate fate : Fate.values()) {
                if (!fate.answered() || count(read, fate) > 0) {
                    json.writeNumberProperty(fate.code(), count(read, fate));
                }
            }
            json.writeArrayPropertyStart("rows");
            for (ReadList.Line line : read.lines()) {
                json.writeStartObject();
                json.writeNumberProperty("row", line.line());
                json.writeStringProperty("fate", line.fate());
                json.writeArrayPropertyStart("problems");
                for (ReadList.Remark remark : line.remarks()) {
                    json.writeStartObject();
                    json.writeStringProperty("field", remark.field());
                    json.writeStringProperty("why", why(remark));
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static int count(ReadList read, Fate fate) {
        List<ReadList.Line> lines = read.lines();
        return (int)
                lines.stream().filter(line -> line.fate().equals(fate.code())).count();
    }

    private String why(ReadList.Remark remark) {
        return sentences.say(remark.problem(), Spelt.read(remark.details(), sentences::say));
    }
}
