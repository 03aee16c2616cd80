package fr.essaim.installation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a backup says of itself, in lines a person can read: format, kind, schema versions, tables with their rows and
/// checksums in the order to fill them, sequences, and how much of it needs the key of reserved notes.
record Manifest(
        String kind,
        SortedMap<String, Integer> schema,
        Map<String, Content> tables,
        Map<String, Long> sequences,
        long sealed,
        String keyPrint) {
    static final String NAME = "manifest.txt";
    private static final String FORMAT = "essaim-backup 1";

    /// @param columns as in [Catalogue.Table]
    /// @param sha256 of the table's entry, in hexadecimal
    record Content(long rows, String sha256, String columns) {}

    long rows() {
        return tables.values().stream().mapToLong(Content::rows).sum();
    }

    String text() {
        var text = new StringBuilder(FORMAT + "\n");
        text.append("kind ").append(kind).append('\n');
        text.append("sealed ").append(sealed).append(' ').append(keyPrint).append('\n');
        schema.forEach((room, version) -> line(text, "schema", room, version));
        tables.forEach(
                (name, content) -> line(text, "table", name, content.rows(), content.sha256(), content.columns()));
        sequences.forEach((name, value) -> line(text, "sequence", name, value));
        return text + "end " + NotesKeyFile.sha256(bytes(text.toString())) + "\n";
    }

    /// @throws CannotRun when it is of a format unknown here
    /// @throws RuntimeException when it is damaged
    static Manifest parse(String text) {
        var lines = text.lines().toList();
        if (!lines.getFirst().equals(FORMAT)) {
            throw new CannotRun("backup-format", lines.getFirst());
        }
        String before = text.substring(0, text.lastIndexOf("end "));
        if (!lines.getLast().equals("end " + NotesKeyFile.sha256(bytes(before)))) {
            throw new IllegalArgumentException("the manifest is damaged");
        }
        var schema = new TreeMap<String, Integer>();
        var tables = new LinkedHashMap<String, Content>();
        var sequences = new LinkedHashMap<String, Long>();
        String kind = lines.get(1).split(" ", 2)[1];
        String[] sealed = lines.get(2).split(" ", 3);
        for (String line : lines) {
            String[] words = line.split(" ", 5);
            switch (words[0]) {
                case "schema" -> schema.put(words[1], Integer.valueOf(words[2]));
                case "table" -> tables.put(words[1], new Content(Long.parseLong(words[2]), words[3], words[4]));
                case "sequence" -> sequences.put(words[1], Long.valueOf(words[2]));
                default -> {}
            }
        }
        return new Manifest(kind, schema, tables, sequences, Long.parseLong(sealed[1]), sealed[2]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }
}
