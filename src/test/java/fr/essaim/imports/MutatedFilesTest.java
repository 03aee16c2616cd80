package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.Refusal;
import fr.essaim.lists.Fate;
import fr.essaim.lists.Known;
import fr.essaim.lists.Lists;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.lists.RowReading;
import fr.essaim.lists.Towns;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.SheetReader;
import fr.essaim.spreadsheets.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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
    private static final List<byte[]> SEEDS = seeds();

    // 2,000 in the suite; 50,000 were run once
    @Property(tries = 2000, seed = "19")
    void a_damaged_file_is_read_or_refused_and_no_line_is_lost(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        for (int i = random.nextInt(1, 12); i > 0 && file.length > 1; i--) {
            file = damaged(file, random);
        }
        long start = System.nanoTime();
        try {
            List<Sheet> sheets = SheetReader.read(file);
            Reading reading = PeopleList.in(sheets, null).read(Known.NOBODY, Towns.NONE, Lists.TODAY);
            everyLineHasAFate(sheets, reading);
            new ReadingJson(French.SENTENCES).write(reading, new StringWriter());
        } catch (Refusal refusal) {
            assertThat(refusal.key()).contains(".refusal.");
        }
        assertThat(System.nanoTime() - start).as("ten seconds").isLessThan(10_000_000_000L);
    }

    private static void everyLineHasAFate(List<Sheet> sheets, Reading reading) {
        Sheet sheet = sheets.stream()
                .filter(one -> !one.hidden() && one.name().equals(reading.sheet()))
                .findFirst()
                .orElseThrow();
        List<Integer> below = sheet.lines().stream()
                .map(line -> line.number())
                .filter(number -> number > reading.mapping().headerLine())
                .toList();
        assertThat(reading.rows()).extracting(RowReading::row).isEqualTo(below);
        assertThat(List.of(Fate.values()).stream().mapToInt(reading::count).sum())
                .isEqualTo(reading.read());
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

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        StringBuilder csv = new StringBuilder();
        PEOPLE.forEach(line -> csv.append(String.join(";", line)).append("\r\n"));
        String text = csv.toString();
        seeds.add(text.getBytes(StandardCharsets.UTF_8));
        seeds.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        seeds.add(text.replace(';', '\t').getBytes(Charset.forName("windows-1252")));
        seeds.add(Workbooks.xlsx(PEOPLE));
        seeds.add(Workbooks.stored(PEOPLE));
        seeds.add(Workbooks.xls(book -> {
            var sheet = book.createSheet("Suivi");
            for (int i = 0; i < PEOPLE.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < PEOPLE.get(i).size(); j++) {
                    row.createCell(j).setCellValue(PEOPLE.get(i).get(j));
                }
            }
        }));
        return seeds;
    }
}
