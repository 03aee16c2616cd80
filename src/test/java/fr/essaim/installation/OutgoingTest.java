package fr.essaim.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingTest {
    @TempDir
    Path folder;

    Outgoing outgoing;

    @BeforeEach
    void an_installation() throws IOException {
        outgoing = new Outgoing(new Secrets(folder.resolve("secrets")));
    }

    @Test
    void what_is_being_sent_has_no_name_on_the_disk() throws IOException {
        var held = outgoing.hold(out -> out.write("Aurélie".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(folder.resolve("outgoing")).isEmptyDirectory();
        try (var bytes = held.bytes()) {
            assertThat(bytes.readAllBytes()).hasSize((int) held.size()).hasSize(8);
        }
    }

    @Test
    void what_could_not_be_written_leaves_nothing() {
        assertThatThrownBy(() -> outgoing.hold(out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("disk-full");
        assertThat(folder.resolve("outgoing")).isEmptyDirectory();
        Path file = folder.resolve("essai.zip");
        assertThatThrownBy(() -> Outgoing.write(file, false, out -> {
                    out.write(1);
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("essai.zip.part")).doesNotExist();
    }

    @Test
    void a_file_is_its_makers_only_and_replaced_only_when_asked() throws IOException {
        Path file = folder.resolve("essai.zip");
        Outgoing.write(file, false, out -> out.write('1'));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Outgoing.write(file, false, out -> out.write('2')))
                .hasMessageContaining("file-exists");
        assertThat(file).hasContent("1");
        Outgoing.write(file, true, out -> out.write('2'));
        assertThat(file).hasContent("2");
    }
}
