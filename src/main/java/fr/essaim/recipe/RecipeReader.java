package fr.essaim.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a recipe from its YAML file: the plain part of YAML, then the shape (JSON Schema), then what the parts ask of
/// one another. Every problem says where it stands; all of them are told, not only the first.
public final class RecipeReader {
    /// In bytes. A recipe is some tens of kilobytes; more is not one.
    public static final int LARGEST = 1_000_000;

    private RecipeReader() {}

    /// @param name of the file
    /// @param body the text that was read
    /// @param recipe null when there is a problem
    /// @param problems in the order of the file
    public record Reading(
            String name, String body, @Nullable Recipe recipe, List<RecipeProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        public Optional<Recipe> found() {
            return Optional.ofNullable(recipe);
        }
    }

    /// Reads no more than [#LARGEST] bytes of it, whatever it holds.
    public static Reading read(InputStream file, String name) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return unreadable(name, "too-large-a-file", LARGEST / 1000);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text, name);
        } catch (CharacterCodingException otherwiseEncoded) {
            return unreadable(name, "not-utf-8");
        }
    }

    public static Reading read(String text, String name) {
        if (text.length() > LARGEST) {
            return unreadable(name, "too-large-a-file", LARGEST / 1000);
        }
        RecipeFile file = RecipeFile.read(text, RecipeSchema.RECIPE);
        Entry root = file.root();
        if (root == null) {
            return new Reading(name, text, null, file.problems());
        }
        RecipeChecks.check(root);
        boolean good = file.problems().isEmpty();
        return new Reading(name, text, good ? RecipeBuilder.build(root) : null, file.problems());
    }

    private static Reading unreadable(String name, String problem, Object... details) {
        var file = new RecipeFile();
        file.complain(List.of(), problem, details);
        return new Reading(name, "", null, file.problems());
    }
}
