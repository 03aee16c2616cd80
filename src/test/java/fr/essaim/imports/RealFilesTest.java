package fr.essaim.imports;

import static fr.essaim.lists.Fate.DUPLICATE;
import static fr.essaim.lists.Fate.NEW;
import static fr.essaim.lists.Fate.REFUSED;
import static fr.essaim.lists.Fate.TO_MEND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.lists.Candidate;
import fr.essaim.lists.Column;
import fr.essaim.lists.Fate;
import fr.essaim.lists.Lists;
import fr.essaim.lists.NotTaken;
import fr.essaim.lists.Reading;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The files of carnet-de-bord, with their faults.
class RealFilesTest {
    @Test
    void the_list_of_people_is_read() {
        Reading reading = Lists.real("import_beneficiaires.csv");

        assertThat(Lists.fates(reading)).containsExactly(NEW, NEW, DUPLICATE, NEW);
        assertThat(Lists.problems(reading, 2)).containsExactly("phone phone-digits");
        assertThat(Lists.problems(reading, 4)).containsExactly("row same-but");
        assertThat(Lists.problems(reading, 5)).containsExactly("row alike");
        Candidate charlotte = Lists.candidate(reading, 2);
        assertThat(charlotte.identity().birth()).isEqualTo(LocalDate.of(1998, 5, 25));
        assertThat(charlotte.reach().phones()).containsExactly("0601234567");
        assertThat(charlotte.reach().address().street()).isEqualTo("11 rue du Fromage, Lieu-dit \"Le sandwich\"");
        assertThat(Lists.candidate(reading, 5).identity().last()).isEqualTo("Fondue");
    }

    @Test
    void an_impossible_date_and_a_missing_one_are_questions() {
        Reading reading = Lists.real("import_beneficiaires_buggy.csv");

        assertThat(Lists.fates(reading)).containsExactly(TO_MEND, TO_MEND, NEW);
        assertThat(Lists.problems(reading, 2)).contains("birth_date required");
        assertThat(Lists.problems(reading, 3)).contains("birth_date impossible-date");
        // line 3 is not written yet: taking line 4 for its double would lose the person
        assertThat(Lists.problems(reading, 4)).containsExactly("row alike");
    }

    @Test
    void numbers_of_social_security_are_not_taken_whatever_their_length() {
        Reading reading = Lists.real("import_beneficiaires_partial.csv");

        assertThat(Lists.fates(reading)).containsExactly(NEW, NEW, DUPLICATE, NEW);
        assertThat(reading.mapping().columns().get(4).meaning().why()).isEqualTo(NotTaken.NIR);
        assertThat(reading.toString() + json(reading))
                .doesNotContain("185077505612324", "12345678901234", "200000000000094", "100000000000047");
    }

    @Test
    void what_must_not_be_kept_is_said_with_its_reason() {
        Reading reading = Lists.real("import_beneficiaires.csv");

        assertThat(reading.mapping().columns().stream()
                        .filter(column -> column.meaning().secret())
                        .map(Column::header))
                .containsExactly("NIR", "Numéro allocataire CAF/MSA", "Identifiant Pôle emploi", "RQTH");
        assertThat(reading.toString() + json(reading)).doesNotContain("2055990", "300000L");
    }

    @Test
    void the_same_list_reads_alike_in_both_workbook_formats() {
        Reading old = Lists.real("import_charges_orientation.xls");
        Reading recent = Lists.real("import_charges_orientation.xlsx");

        assertThat(recent.rows()).isEqualTo(old.rows());
        assertThat(Lists.fates(old)).containsExactly(NEW, NEW);
        assertThat(Lists.candidate(old, 3).reach().phones()).containsExactly("0612345670", "0812345670");
    }

    @Test
    void colleagues_do_not_become_accompanied_persons_unasked() {
        Reading reading = Lists.real("import_professionnels.csv");

        assertThat(Lists.fates(reading)).containsExactly(TO_MEND, TO_MEND);
        assertThat(Lists.problems(reading, 2)).containsExactly("phone phone-zero", "row professional");
    }

    @Test
    void structures_are_nobody() {
        assertThat(Lists.fates(Lists.real("import_structures.csv"))).containsExactly(REFUSED, REFUSED);
        assertThat(Lists.fates(Lists.real("import_structures_buggy.csv")))
                .containsExactly(REFUSED, REFUSED, REFUSED, REFUSED);
    }

    @Test
    void the_lines_read_are_the_sum_of_the_fates() {
        for (String name : List.of("import_beneficiaires.csv", "import_structures_buggy.csv")) {
            Reading reading = Lists.real(name);
            int sum = List.of(Fate.values()).stream().mapToInt(reading::count).sum();
            assertThat(reading.read()).isEqualTo(sum);
        }
    }

    private static String json(Reading reading) {
        StringWriter out = new StringWriter();
        new ReadingJson(French.SENTENCES).write(reading, out);
        return out.toString();
    }
}
