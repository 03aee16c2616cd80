package fr.essaim.leaving;

import fr.essaim.facts.ReservedText;
import fr.essaim.site.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Packs everything a taking reaches into one parcel, as it was at one instant. The caller's
/// transaction is a snapshot; who is looking through it decides what there is to pack.
@Component
class Packer {
    private static final int FETCHED = 200;

    private final Words words;
    private final ReservedText reserved;

    Packer(Words words, ReservedText reserved) {
        this.words = words;
        this.reserved = reserved;
    }

    record Packed(int people, long rows, long files) {}

    Packed pack(DataSource source, Taking taking, OutputStream out, Progress progress) throws IOException {
        var sql = new JdbcTemplate(source);
        sql.setFetchSize(FETCHED);
        progress.begins(sheets(taking));
        var traces = new Traces(sql);
        int people = traces.journal(taking);
        var lexicon = new Lexicon(words, taking.locale());
        lexicon.learn(sql);
        var parcel = new Parcel(out);
        long rows = 0;
        for (Book book : Book.values()) {
            rows += taking.holds(book) ? book(sql, taking, book, lexicon, parcel, progress) : 0;
        }
        long files = 0;
        if (taking.holds(Book.DOCUMENTS)) {
            files = new DocumentFiles(new JdbcTemplate(source), lexicon, parcel)
                    .write(where(taking, "casefiles.documents"), where(taking, "activities.returned_sheets"), progress);
            progress.sheet();
        }
        if (taking.holds(Book.ORGANISATION)) {
            recipes(sql, taking, lexicon, parcel);
        }
        glossary(lexicon, parcel);
        String text = new ReadMe(taking, lexicon).text(parcel, people, version(), reservedLeft(sql, taking));
        parcel.write(lexicon.say("leaving.readme.file"), text);
        parcel.finish();
        traces.keep(taking, people, rows);
        return new Packed(people, rows, files);
    }

    /// The documents' files count for one.
    private static int sheets(Taking taking) {
        long sheets =
                Sheets.ALL.stream().filter(sheet -> taking.holds(sheet.book())).count();
        return (int) sheets + (taking.holds(Book.DOCUMENTS) ? 1 : 0);
    }

    private long book(JdbcTemplate sql, Taking taking, Book book, Lexicon lexicon, Parcel parcel, Progress progress)
            throws IOException {
        var tables = new TableWriter(sql, lexicon, reserved, parcel, progress);
        long rows = 0;
        try (var file = new BookFile(parcel, book.file(lexicon), BookFile.MOST_ROWS)) {
            for (Sheet sheet : Sheets.ALL) {
                rows += sheet.book() == book ? tables.write(taking, sheet, file, taking.reach() == Reach.HOUSE) : 0;
            }
        }
        return rows;
    }

    private static String where(Taking taking, String table) {
        return Sheets.ALL.stream()
                .filter(sheet -> sheet.table().equals(table))
                .map(taking::where)
                .findFirst()
                .orElseThrow();
    }

    /// The recipes as they were read, to the letter.
    private static void recipes(JdbcTemplate sql, Taking taking, Lexicon lexicon, Parcel parcel) {
        String where = taking.programme() == null ? "true" : Scope.RECIPE.of(taking.programme());
        long[] files = {0};
        sql.query(
                "select x.code, x.version, x.body from programme.recipes x where " + where + " order by 1, 2", row -> {
                    try {
                        String name = row.getString(1) + "-" + row.getString(2);
                        parcel.write(
                                lexicon.say("leaving.recipes") + "/" + name.replaceAll("[^\\w.-]", "_") + ".yaml",
                                row.getString(3));
                        files[0]++;
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
        parcel.counted(new Parcel.Content(lexicon.say("leaving.recipes") + "/", null, files[0]));
    }

    /// Each code that was said in words, for whoever reads these sheets with a program.
    private static void glossary(Lexicon lexicon, Parcel parcel) throws IOException {
        if (lexicon.said().isEmpty()) {
            return;
        }
        String title = lexicon.say("leaving.glossary");
        String name = lexicon.say("leaving.book.glossary") + ".xlsx";
        try (var file = new BookFile(parcel, name, BookFile.MOST_ROWS)) {
            file.begin(
                    title,
                    Arrays.asList(
                            lexicon.say("leaving.glossary.column"),
                            lexicon.say("leaving.glossary.words"),
                            lexicon.say("leaving.glossary.code")));
            for (var said : lexicon.said().entrySet()) {
                String[] key = said.getKey().split("\u0000", -1);
                file.row(Arrays.asList(key[0], said.getValue(), key[1]));
            }
        }
        parcel.counted(new Parcel.Content(name, title, lexicon.said().size()));
    }

    private static long reservedLeft(JdbcTemplate sql, Taking taking) {
        String where = taking.programme() == null ? "true" : Scope.HUB.of(taking.programme());
        return Objects.requireNonNullElse(
                sql.queryForObject(
                        "select count(*) from casefiles.facts x where x.compartment = 'reserved' and " + where,
                        Long.class),
                0L);
    }

    private static String version() {
        return Objects.requireNonNullElse(
                fr.essaim.leaving.Packer.class.getPackage().getImplementationVersion(), "?");
    }
}
