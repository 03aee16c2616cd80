package fr.essaim.lists;

import fr.essaim.spreadsheets.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Reads lists for the tests, on a day that does not move.
public final class Lists {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Lists() {}

    public static Reading read(byte[] content) {
        return PeopleList.in(SheetReader.read(content), null).read(Known.NOBODY, Towns.NONE, TODAY);
    }

    public static Reading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Reading real(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream("/imports/" + name))) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Fate> fates(Reading reading) {
        return reading.rows().stream().map(RowReading::fate).toList();
    }

    public static RowReading row(Reading reading, int number) {
        return reading.rows().stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow();
    }

    public static Candidate candidate(Reading reading, int number) {
        return Objects.requireNonNull(row(reading, number).candidate());
    }

    /// `field key` of each problem, the key without its room.
    public static List<String> problems(Reading reading, int number) {
        return row(reading, number).problems().stream()
                .map(problem -> problem.field() + " " + problem.key().replaceFirst("\\w+\\.problem\\.", ""))
                .toList();
    }
}
