package fr.essaim.audits;

import fr.essaim.reports.Cell;
import fr.essaim.reports.ReportFile;
import fr.essaim.reports.ReportSheet;
import fr.essaim.reports.ReportTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The workbook that says what is in which folder, and what of each person is there, missing or not due yet.
final class PackIndex {
    private static final List<String> FIRST = List.of(
            "folder", "last-name", "first-name", "birth-date", "reference", "hub", "entered", "left", "outcome");

    private final PackWords words;
    private final Locale locale;
    private final List<ReportTable.Row> rows = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> kinds = new LinkedHashSet<>();

    PackIndex(PackWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    private record Told(Pack pack, String folder) {}

    /// @param folder "" when the journey is no more
    void add(Pack pack, String folder) {
        told.add(new Told(pack, folder));
        pack.expected().forEach(each -> kinds.add(each.kind()));
    }

    void write(Audit audit, List<Draw> draws, OutputStream out) throws IOException {
        var headers = new ArrayList<String>();
        FIRST.forEach(name -> headers.add(say("audits.index." + name)));
        headers.add(say("audits.index.missing"));
        kinds.forEach(kind -> headers.add(words.kind(locale, kind)));
        told.forEach(each -> rows.add(new ReportTable.Row(
                each.pack().journey().toString(), each.pack().participant(), null, cells(each))));
        var about = new ArrayList<String>();
        about.add(say("audits.about.audit", audit.title(), audit.sentBy(), audit.purpose()));
        draws.forEach(draw -> about.add(words.draw(locale, draw)));
        var sheet = new ReportSheet(
                say("audits.index"),
                say("audits.index.lead", told.size()),
                about,
                headers,
                new ReportTable(rows),
                Map.of(),
                List.of(say("audits.index.note")),
                say("audits.index.about"),
                say("audits.index.file"),
                locale);
        ReportFile.XLSX.write(sheet, out);
    }

    private List<Cell> cells(Told each) {
        Proofs proofs = each.pack().proofs();
        var cells = new ArrayList<Cell>();
        if (proofs == null) {
            cells.add(text(say("audits.gone")));
            FIRST.stream().skip(1).forEach(name -> cells.add(text("")));
        } else {
            var exit = proofs.exit();
            cells.add(text(each.folder()));
            cells.add(text(proofs.lastName()));
            cells.add(text(proofs.firstName()));
            cells.add(day(proofs.birthDate()));
            cells.add(text(proofs.reference() == null ? "" : proofs.reference()));
            cells.add(text(proofs.hub()));
            cells.add(day(proofs.entered()));
            cells.add(day(exit == null ? null : exit.on()));
            cells.add(text(exit == null ? "" : outcome(each.pack(), exit.outcome())));
        }
        cells.add(new Cell(Cell.Kind.NUMBER, Long.toString(each.pack().late()), null));
        kinds.forEach(kind -> cells.add(text(each.pack().expected().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(one -> words.state(locale, one))
                .orElse(""))));
        return cells;
    }

    private String outcome(Pack pack, String id) {
        var recipe = pack.recipe();
        return recipe == null
                ? id
                : recipe.outcome(id).map(found -> found.in(locale)).orElse(id);
    }

    private static Cell text(String text) {
        return new Cell(Cell.Kind.TEXT, text, null);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? text("") : new Cell(Cell.Kind.DAY, day.toString(), null);
    }

    private String say(String key, Object... details) {
        return words.say(locale, key, details);
    }
}
