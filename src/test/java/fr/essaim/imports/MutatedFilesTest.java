package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.cells.Cell;
import fr.essaim.cells.Field;
import fr.essaim.cells.Wording;
import fr.essaim.kernel.Refusal;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.Column;
import fr.essaim.lists.Fate;
import fr.essaim.lists.Known;
import fr.essaim.lists.Lists;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import fr.essaim.lists.Towns;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import fr.essaim.spreadsheets.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Files damaged in every way: each is read or refused with a sentence, in no time, and every line has a fate.
class MutatedFilesTest {
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Suivi 2026"),
            List.of("NOM*", "Prénom*", "Né(e) le", "Tél", "Email", "CP", "Ville", "NIR", "Commentaire"),
            List.of(
                    "HOCHART",
                    "Dylan",
                    "12/05/1999",
                    "0601234567",
                    "d@free.fr",
                    "59200",
                    "Tourcoing",
                    "199055935012345",
                    "\"RAS\""),
            List.of("Ziani", "Mohamed", "31243", "601234567.0", "m@", "1000", "Lille", "", "allocataire 2055990"),
            List.of(),
            List.of("Ziani", "mohamed", "15/07/1985", "", "", "", "", "", "line\nbreak"),
            List.of("Total", "2"));
    /// How many files of each kind: `-Dessaim.fuzz=10000` for a long run by hand.
    private static final int MANY = Integer.getInteger("essaim.fuzz", 700);

    private static final int LONGEST_SECONDS = 10;

    @Test
    void a_damaged_text_is_read_or_refused_and_nothing_is_lost() throws Exception {
        String text = csv();
        damage(List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.replace(';', '\t').getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void a_damaged_xlsx_is_read_or_refused_and_nothing_is_lost() throws Exception {
        damage(List.of(Workbooks.xlsx(PEOPLE), Workbooks.stored(PEOPLE)));
    }

    /// Damage to the zip is caught by the zip; the sheet inside is damaged apart, so that its reading is tried too.
    @Test
    void a_damaged_sheet_in_a_sound_xlsx_is_read_or_refused_and_nothing_is_lost() throws Exception {
        damage(
                List.of(Workbooks.rows(PEOPLE).getBytes(StandardCharsets.UTF_8)),
                2,
                sheet -> Workbooks.handMade(new String(sheet, StandardCharsets.UTF_8), Map.of()));
    }

    @Test
    void a_damaged_xls_is_read_or_refused_and_nothing_is_lost() throws Exception {
        damage(List.of(xls(PEOPLE)));
    }

    /// Damage to the envelope of an old workbook is refused; what stands in its cells is damaged apart.
    @Test
    void damaged_cells_in_a_sound_xls_are_read_or_refused_and_nothing_is_lost() throws Exception {
        damage(
                List.of(csv().getBytes(StandardCharsets.UTF_8)),
                12,
                text -> xls(new String(text, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> List.of(line.split(";", -1)))
                        .toList()));
    }

    private static void damage(List<byte[]> originals) throws Exception {
        damage(originals, 12, file -> file);
    }

    /// Each file in a thread of its own time: one that hangs is caught, not waited for.
    /// @param most damages to one file
    private static void damage(List<byte[]> originals, int most, UnaryOperator<byte[]> wrapped) throws Exception {
        int read = 0;
        try (ExecutorService reader =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            for (int seed = 1; seed <= MANY; seed++) {
                Random random = new Random(seed);
                byte[] file = originals.get(random.nextInt(originals.size()));
                for (int i = random.nextInt(1, most + 1); i > 0 && file.length > 1; i--) {
                    file = damaged(file, random);
                }
                byte[] mutated = wrapped.apply(file);
                try {
                    read += reader.submit(() -> isRead(mutated)).get(LONGEST_SECONDS, TimeUnit.SECONDS) ? 1 : 0;
                } catch (ExecutionException | TimeoutException failed) {
                    reader.shutdownNow();
                    throw new AssertionError("file of seed " + seed, failed);
                }
            }
        }
        System.out.printf("%d damaged files: %d read, %d refused with a sentence%n", MANY, read, MANY - read);
        assertThat(read).as("most damage leaves something to read").isPositive();
    }

    private static boolean isRead(byte[] file) {
        try {
            List<Sheet> sheets = SheetReader.read(file);
            Reading reading = PeopleList.in(sheets, null).read(Known.NOBODY, Towns.NONE, Lists.TODAY);
            everyLineHasAFate(sheets, reading);
            new ReadingJson(French.SENTENCES).write(reading, new StringWriter());
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.key()).contains(".refusal.");
            return false;
        }
    }

    private static void everyLineHasAFate(List<Sheet> sheets, Reading reading) {
        Sheet sheet = sheets.stream()
                .filter(one -> !one.hidden() && one.name().equals(reading.sheet()))
                .findFirst()
                .orElseThrow();
        List<Line> below = sheet.lines().stream()
                .filter(line -> line.number() > reading.mapping().headerLine())
                .toList();
        assertThat(reading.rows())
                .extracting(RowReading::row)
                .isEqualTo(below.stream().map(Line::number).toList());
        assertThat(List.of(Fate.values()).stream().mapToInt(reading::count).sum())
                .isEqualTo(reading.read());
        for (int i = 0; i < below.size(); i++) {
            everyCellIsToldOf(below.get(i), reading.rows().get(i), reading);
        }
    }

    /// A cell of a column that is taken is in the candidate, or something is said of its field.
    private static void everyCellIsToldOf(Line line, RowReading row, Reading reading) {
        if (row.candidate() == null) {
            assertThat(row.fate() == Fate.BLANK ? line.blank() : !row.problems().isEmpty())
                    .isTrue();
            return;
        }
        for (Column column : reading.mapping().columns()) {
            Field field = column.meaning().field();
            boolean written = field != null && !Cell.isNothing(Wording.tidy(line.cell(column.index())));
            boolean said = field != null
                    && row.problems().stream()
                            .anyMatch(problem -> problem.field().equals(field.code()));
            if (written && !said) {
                assertThat(taken(field, row.candidate()))
                        .as(field + " of line " + row.row())
                        .isTrue();
            }
        }
    }

    private static boolean taken(Field field, Candidate who) {
        return switch (field) {
            case LAST_NAME, FIRST_NAME, FULL_NAME, BIRTH_NAME ->
                !who.identity().last().isEmpty() || !who.identity().first().isEmpty();
            case GENDER -> who.identity().gender() != null;
            case BIRTH_DATE -> who.identity().birth() != null;
            case PHONE -> !who.reach().phones().isEmpty();
            case EMAIL -> !who.reach().emails().isEmpty();
            case ADDRESS -> !who.reach().address().street().isEmpty();
            case POSTAL_CODE -> !who.reach().address().postalCode().isEmpty();
            case CITY -> !who.reach().address().city().isEmpty();
            case PRESCRIBER -> !who.arrival().prescriber().isEmpty();
            case ENTRY_DATE -> who.arrival().entry() != null;
            case EXIT_DATE -> false;
            case INFORMATION_DATE -> who.arrival().passage().informed() != null;
            case AGREEMENT_DATE -> who.arrival().passage().agreed() != null;
            case OUTCOME -> !who.arrival().passage().outcome().isEmpty();
            case EXTERNAL_ID -> !who.arrival().externalId().isEmpty();
        };
    }

    private static byte[] damaged(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, random.nextInt(1, 40));
        byte[] copy = file.clone();
        switch (random.nextInt(6)) {
            case 0 -> copy[at] = (byte) random.nextInt(256);
            case 1 -> copy[at] = "\";,\n\r\t|=<>&".getBytes(StandardCharsets.UTF_8)[random.nextInt(11)];
            case 2 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 3 -> copy = join(file, 0, at, file, at + length, file.length);
            case 4 -> copy = join(file, 0, at + length, file, at, file.length);
            default -> copy = random.nextInt(8) == 0 ? java.util.Arrays.copyOf(file, at) : copy;
        }
        return copy;
    }

    private static byte[] join(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, from, to - from);
        out.write(other, otherFrom, otherTo - otherFrom);
        return out.toByteArray();
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder();
        PEOPLE.forEach(line -> csv.append(String.join(";", line)).append("\r\n"));
        return csv.toString();
    }

    private static byte[] xls(List<List<String>> people) {
        return Workbooks.xls(book -> {
            var sheet = book.createSheet("Suivi");
            for (int i = 0; i < people.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < people.get(i).size(); j++) {
                    row.createCell(j).setCellValue(people.get(i).get(j));
                }
            }
        });
    }
}
