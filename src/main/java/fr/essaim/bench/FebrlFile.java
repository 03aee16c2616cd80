package fr.essaim.bench;

import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of FEBRL (Christen and Churches, "Freely extensible biomedical record linkage"): invented people,
/// some written several times with slips. `rec_id` tells the truth: `rec-12-org` and `rec-12-dup-0` are one
/// person. Columns are found by name, and `soc_sec_id` is not read: Essaim may hold no identity number.
final class FebrlFile {
    private static final Pattern REC_ID = Pattern.compile("(rec-\\d+)-(?:org|dup-\\d+)");

    private final Map<String, Integer> columns = new HashMap<>();

    /// One record: who it is in truth, and what the matcher may look at.
    record Entry(String truth, LikenessTraits traits) {}

    private FebrlFile(Line header) {
        for (int column = 0; column < header.cells().size(); column++) {
            columns.putIfAbsent(header.cell(column).strip(), column);
        }
    }

    /// @throws NotFebrl when it tells nobody's truth
    /// @throws fr.essaim.spreadsheets.UnreadableFile when it is no list
    static List<Entry> read(Path file) {
        Sheet sheet = SheetReader.read(file).getFirst();
        List<Line> lines = sheet.lines().stream().filter(line -> !line.blank()).toList();
        FebrlFile febrl = new FebrlFile(lines.getFirst());
        for (String needed : List.of("rec_id", "given_name", "surname")) {
            if (!febrl.columns.containsKey(needed)) {
                throw new NotFebrl("no-column", needed);
            }
        }
        return lines.stream().skip(1).map(febrl::entry).toList();
    }

    private Entry entry(Line line) {
        Matcher truth = REC_ID.matcher(cell(line, "rec_id"));
        if (!truth.matches()) {
            throw new NotFebrl("no-truth", line.number());
        }
        LikenessTraits.Place place = new LikenessTraits.Place(
                (cell(line, "street_number") + " " + cell(line, "address_1")).strip(),
                cell(line, "address_2"),
                cell(line, "postcode"),
                cell(line, "suburb"));
        LikenessTraits who = LikenessTraits.of(cell(line, "given_name"), cell(line, "surname"), null)
                .born(cell(line, "date_of_birth"))
                .reachedBy(cell(line, "phone_number"))
                .living(place);
        return new Entry(truth.group(1), who);
    }

    private String cell(Line line, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : line.cell(column).strip();
    }
}
