package fr.essaim.imports;

import fr.essaim.spreadsheets.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// Reads lists for the tests, on a day that does not move.
final class Lists {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Sentences FRENCH = new Sentences(messages("imports", "cells"));

    private Lists() {}

    private static ResourceBundle messages(String... rooms) {
        StringBuilder text = new StringBuilder();
        for (String room : rooms) {
            try (InputStream in =
                    Objects.requireNonNull(Lists.class.getResourceAsStream("/messages/" + room + "_fr.properties"))) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append("\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            return new PropertyResourceBundle(new StringReader(text.toString())) {
                @Override
                public Locale getLocale() {
                    return Locale.FRENCH;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(byte[] content) {
        return PeopleList.in(SheetReader.read(content), null).read(Known.NOBODY, Towns.NONE, TODAY);
    }

    static Reading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static Reading real(String name) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream("/imports/" + name))) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fate> fates(Reading reading) {
        return reading.rows().stream().map(RowReading::fate).toList();
    }

    static RowReading row(Reading reading, int number) {
        return reading.rows().stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow();
    }

    static Candidate candidate(Reading reading, int number) {
        return Objects.requireNonNull(row(reading, number).candidate());
    }

    /// `field key` of each problem, the key without its room.
    static List<String> problems(Reading reading, int number) {
        return row(reading, number).problems().stream()
                .map(problem -> problem.field() + " " + problem.key().replaceFirst("\\w+\\.problem\\.", ""))
                .toList();
    }
}
