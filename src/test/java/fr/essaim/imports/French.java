package fr.essaim.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// What the console says of a reading, in French.
public final class French {
    public static final ResourceBundle BUNDLE = messages("imports", "lists", "cells");
    static final Sentences SENTENCES = new Sentences(BUNDLE);

    private French() {}

    private static ResourceBundle messages(String... rooms) {
        StringBuilder text = new StringBuilder();
        for (String room : rooms) {
            try (InputStream in =
                    Objects.requireNonNull(French.class.getResourceAsStream("/messages/" + room + "_fr.properties"))) {
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
}
