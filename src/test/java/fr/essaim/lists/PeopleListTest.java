package fr.essaim.lists;

import static fr.essaim.lists.Fate.BLANK;
import static fr.essaim.lists.Fate.DUPLICATE;
import static fr.essaim.lists.Fate.KNOWN;
import static fr.essaim.lists.Fate.NEW;
import static fr.essaim.lists.Fate.REFUSED;
import static fr.essaim.lists.Fate.TO_MEND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.lists.Known.Degree;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleListTest {
    @Test
    void totals_instructions_and_repeated_headers_are_nobody() {
        Reading reading = Lists.read("""
                Nom;Prénom;Date de naissance;Téléphone
                obligatoire;obligatoire;JJ/MM/AAAA;10 chiffres
                Ex : Dupont;Marie;;
                Hochart;Dylan;12/05/1999;0601234567
                ;;;
                Nom;Prénom;Date de naissance;Téléphone
                Total;Jeanne;12/05/1999;0601234568
                TOTAL;2;;
                * champs obligatoires;;;
                """);
        assertThat(Lists.fates(reading)).containsExactly(REFUSED, REFUSED, NEW, BLANK, REFUSED, NEW, REFUSED, REFUSED);
        assertThat(Lists.problems(reading, 6)).containsExactly("row header-again");
        assertThat(Lists.problems(reading, 8)).containsExactly("row total");
    }

    @Test
    void a_heading_between_two_parts_of_a_list_is_nobody() {
        Reading reading = Lists.read("""
                Nom;Prénom;Né le;Tél
                Hub de Carvin;;;
                Hochart;Dylan;12/05/1999;0601234567
                janvier 2026;;;
                Ziani;Mohamed;12/05/1989;0601234568
                """);
        assertThat(Lists.fates(reading)).containsExactly(REFUSED, NEW, REFUSED, NEW);
        assertThat(Lists.problems(reading, 4)).containsExactly("row section");
    }

    @Test
    void one_day_that_only_americans_write_puts_the_turnable_ones_in_doubt() {
        Reading reading = Lists.read(
                "Nom;Prénom;Né le;Entrée\nHochart;Dylan;05/25/1999;\nZiani;Amine;1988-03-03;" + "02/09/2026\n");
        assertThat(Lists.problems(reading, 3)).containsExactly("entry_date day-or-month");
    }

    @Test
    void the_same_person_twice_is_written_once() {
        Reading reading = Lists.read("""
                Nom;Prénom;Date de naissance;Téléphone
                Lefèvre;Noémie;12/05/1999;
                LEFEVRE;noemie;1999-05-12;0601234567
                Noémie;Lefèvre;12/05/1999;
                Lefèvre;Noémie;12/05/1969;
                Lefèvre;Noémie;21/07/1984;
                """);
        assertThat(Lists.fates(reading)).containsExactly(NEW, DUPLICATE, DUPLICATE, NEW, NEW);
        assertThat(Lists.problems(reading, 3)).containsExactly("row same-but");
        assertThat(Lists.problems(reading, 5)).as("one digit apart").contains("row alike");
        assertThat(Lists.problems(reading, 6)).as("a namesake").isEmpty();
    }

    @Test
    void twins_are_two_people() {
        Reading reading = Lists.read("Nom;Prénom;Né le\nZiani;Amine;12/05/1999\nZiani;Sofiane;12/05/1999\n");
        assertThat(Lists.fates(reading)).containsExactly(NEW, NEW);
    }

    @Test
    void a_bare_name_twice_is_a_question_of_likeness_unless_the_whole_line_is_the_same() {
        Reading reading = Lists.read("Nom;Prénom;Ville\nZiani;Amine;Lille\nZiani;Amine;Douai\nZiani;Amine;Lille\n");
        assertThat(Lists.fates(reading)).containsExactly(NEW, NEW, DUPLICATE);
        assertThat(Lists.problems(reading, 3)).contains("row alike");
    }

    @Test
    void who_is_known_is_left_as_they_are() {
        String csv = "Nom;Prénom\nZiani;Amine\nHochart;Dylan\nDiallo;Fatou\n";
        Known known = candidates -> Map.of(2, Degree.SAME, 3, Degree.ALIKE);
        Reading reading = PeopleList.in(SheetReader.read(csv.getBytes(StandardCharsets.UTF_8)), null)
                .read(known, Towns.NONE, Lists.TODAY);
        assertThat(Lists.fates(reading)).containsExactly(KNOWN, NEW, NEW);
        assertThat(Lists.problems(reading, 3)).containsExactly("row alike-known");
        assertThat(reading.newcomers()).extracting(Candidate::row).containsExactly(3, 4);
    }

    @Test
    void numbers_that_must_not_be_kept_are_cut_out_wherever_they_hide() {
        Reading reading = Lists.read("""
                Nom;Prénom;Adresse;Commentaire;Téléphone
                Hochart;Dylan;1 rue X, NIR 1 99 05 59 350 123 45;RAS;0601234567
                Ziani;Mohamed;2 rue Y;sécu 288035935012345 à revoir;CAF 2055990
                Diallo;Fatou;allocataire n° 2055990B;;
                Caron;Eva;3 rue Z;;12345678901234
                Caron;Tom;200000000000094 rue Z;;
                """);
        assertThat(Lists.problems(reading, 2)).containsExactly("address secret-number");
        assertThat(Lists.candidate(reading, 2).reach().address().street()).isEqualTo("1 rue X, NIR");
        assertThat(Lists.problems(reading, 3)).contains("comment secret-number", "phone secret-number");
        assertThat(Lists.problems(reading, 5)).containsExactly("phone secret-number");
        assertThat(Lists.problems(reading, 6)).containsExactly("address secret-number");
        assertThat(reading.toString()).doesNotContain("2055990", "28803593", "350 123", "1234567890", "2000000000");
    }

    @Test
    void a_line_cut_in_the_wrong_places_is_asked() {
        Reading reading = Lists.read("Nom;Prénom;Ville\nHochart;Dylan;Lille\nZiani;Mohamed;rue X; bât. 3;Lille\n");
        assertThat(Lists.fates(reading)).containsExactly(NEW, TO_MEND);
        assertThat(Lists.problems(reading, 3)).containsExactly("row overflow");
    }

    @Test
    void entry_and_exit_found_are_said() {
        Reading reading = Lists.read("Nom;Prénom;Entrée;Sortie\nHochart;Dylan;fév-26;30/02/2026\n");
        assertThat(Lists.fates(reading)).containsExactly(NEW);
        assertThat(Lists.problems(reading, 2))
                .containsExactly("entry_date first-of-month", "exit_date impossible-date", "entry_date entry-proposed");
        assertThat(Lists.fates(Lists.read("Nom;Prénom;Entrée\nHochart;Dylan;30/02/2026\n")))
                .containsExactly(TO_MEND);
    }

    @Test
    void three_thousand_lines_that_look_alike_keep_each_its_fate() {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Date de naissance;Téléphone;Email;CP;Ville\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("NOM%d;Prénom%d;%02d/%02d/%d;06%08d;p%d@free.fr;59200;Tourcoing\n"
                    .formatted(i, i, 1 + i % 28, 1 + i % 12, 1960 + i % 45, 1_000_000 + i, i));
        }
        Reading reading = Lists.read(csv.toString());
        assertThat(reading.read()).isEqualTo(3_000);
        assertThat(reading.count(DUPLICATE)).isZero();
    }
}
