package fr.essaim.journeys.web;

import fr.essaim.journeys.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A proof as a form posts it: its kind, and a file or a statement.
record ProofForm(
        @Nullable String evidence,
        @Nullable MultipartFile file,
        @Nullable String statement) {
    /// @return null when nothing was given: whether that will do is for the rule to say
    @Nullable
    Proof proof(UUID id) {
        String said = statement == null ? "" : statement.strip();
        String kind = evidence == null ? "" : evidence;
        if (file != null && !file.isEmpty()) {
            return new Proof(id, kind, name(file), bytes(file), said);
        }
        return said.isEmpty() ? null : new Proof(id, kind, "", new byte[0], said);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
