package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLinkageTest {
    private static final String HEAD =
            "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth,"
                    + " soc_sec_id\n";
    private static final String ANN = ", aurelie, carpentier, 8, rue des lilas, , tourcoing, 59200, , 19870312, 1\n";
    private static final String BOB = ", dylan, hochart, 21, place du marche, , roubaix, 59100, , 19950604, 2\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

    @Test
    void in_one_file_every_pair_of_a_person_counts_and_no_installation_is_opened() throws IOException {
        String file = written("rec-1-org" + ANN + "rec-1-dup-0" + ANN + "rec-1-dup-1" + ANN + "rec-2-org" + BOB);
        assertThat(run("bench", "linkage", file, "--json")).isZero();
        assertThat(said())
                .isEqualTo("{\"records\":4,\"true_pairs\":3,\"found\":3,\"correct\":3,\"compared\":3,"
                        + "\"precision\":1.0,\"recall\":1.0,\"f1\":1.0}\n");
        assertThat(folder).isDirectoryContaining(it -> it.endsWith("1.csv"));
    }

    @Test
    void with_two_files_only_pairs_from_one_to_the_other_count() throws IOException {
        String one = written("rec-1-org" + ANN + "rec-2-org" + BOB);
        String other = written("rec-1-dup-0" + ANN + "rec-1-dup-1" + ANN + "rec-3-org" + BOB);
        assertThat(run("bench", "linkage", one, other, "--json")).isZero();
        assertThat(said()).contains("\"true_pairs\":2,\"found\":3,\"correct\":2,\"compared\":3,");
    }

    @Test
    void without_json_it_is_a_table_to_read() throws IOException {
        assertThat(run("bench", "linkage", written("rec-1-org" + ANN + "rec-1-dup-0" + ANN)))
                .isZero();
        assertThat(said()).contains("Paires vraies").contains("1,0000").hasLineCount(8);
    }

    @Test
    void a_file_that_is_not_there_or_tells_nobodys_truth_is_refused_in_one_sentence() throws IOException {
        assertThat(run("bench", "linkage", folder.resolve("none.csv").toString(), "--json"))
                .isEqualTo(1);
        assertThat(run("bench", "linkage", written("somebody" + ANN), "--json")).isEqualTo(1);
        Path other = Files.writeString(folder.resolve("other.csv"), "nom;prenom\nDupont;Jean\n");
        assertThat(run("bench", "linkage", other.toString())).isEqualTo(1);
        assertThat(aside.toString(StandardCharsets.UTF_8))
                .contains("La ligne 2 ne dit pas de qui elle parle", "la colonne rec_id manque")
                .hasLineCount(3);
        assertThat(said()).isEmpty();
    }

    private String written(String rows) throws IOException {
        Path file = folder.resolve(folder.toFile().list().length + 1 + ".csv");
        return Files.writeString(file, HEAD + rows).toString();
    }

    private String said() {
        return result.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return new Cli(
                        Essaim.class,
                        Map.of("LANG", "fr_FR.UTF-8"),
                        new PrintStream(result, true, StandardCharsets.UTF_8),
                        new PrintStream(aside, true, StandardCharsets.UTF_8),
                        arguments)
                .execute(arguments);
    }
}
