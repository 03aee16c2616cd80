package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static String names(String csv) {
        Candidate.Identity identity = Lists.candidate(Lists.read(csv), 2).identity();
        return identity.last() + "|" + identity.first() + "|" + identity.gender();
    }

    private static Reading one(String csv) {
        return Lists.read(csv);
    }

    @Test
    void capitals_are_given_back_their_lower_case() {
        assertThat(names("Nom;Prénom\nDE LA FONTAINE;JEAN-PIERRE\n")).isEqualTo("De La Fontaine|Jean-Pierre|null");
        assertThat(names("Nom;Prénom\nfondue;charlie\n")).isEqualTo("Fondue|Charlie|null");
        assertThat(names("Nom;Prénom\nMcDonald;Zoé\n")).isEqualTo("McDonald|Zoé|null");
        assertThat(names("Nom;Prénom\nN'DIAYE;Éloïse\n")).isEqualTo("N'Diaye|Éloïse|null");
    }

    @Test
    void one_cell_is_split_either_way_round() {
        assertThat(names("NOM Prénom;Tél\nDUPONT Marie;\n")).isEqualTo("Dupont|Marie|null");
        assertThat(names("NOM Prénom;Tél\nMarie DUPONT;\n")).isEqualTo("Dupont|Marie|null");
        assertThat(names("Nom;Tél\nMme LE GOFF Marie-Anne;\n")).isEqualTo("Le Goff|Marie-Anne|WOMAN");
        assertThat(names("Bénéficiaire;Tél\nHochart, Dylan;\n")).isEqualTo("Hochart|Dylan|null");
        assertThat(names("Nom et prénom;Tél\nben aissa karim;\n")).isEqualTo("Ben Aissa|Karim|null");
        assertThat(names("Prénom Nom;Tél\nRachid Amrani;\n")).isEqualTo("Amrani|Rachid|null");
    }

    @Test
    void what_cannot_be_told_apart_is_asked() {
        Reading reading = one("Participant;Tél\nMartin Thomas;\nDupont;\nThomas Martin Simon;\n");
        assertThat(Lists.problems(reading, 2)).containsExactly("full_name which-is-the-name");
        assertThat(Lists.problems(reading, 3)).containsExactly("full_name which-is-the-name");
        assertThat(Lists.problems(reading, 4)).containsExactly("full_name which-is-the-name");
        assertThat(reading.count(Fate.TO_MEND)).isEqualTo(3);
    }

    @Test
    void a_swapped_name_is_asked_when_the_list_has_a_habit() {
        Reading reading = one("Nom;Prénom\nHOCHART;Dylan\nZIANI;Mohamed\nDIALLO;Fatou\nKévin;DELPORTE\n");
        assertThat(Lists.problems(reading, 5)).containsExactly("last_name swapped");
        assertThat(reading.count(Fate.NEW)).isEqualTo(3);
    }

    @Test
    void two_names_or_two_people_in_a_cell_are_asked() {
        Reading reading = one("Nom;Prénom\nDUPONT ép. MARTIN;Eva\nDUPONT / MARTIN;Eva\nDURAND;Lina et Tom\n");
        assertThat(Lists.problems(reading, 2)).containsExactly("last_name two-names");
        assertThat(Lists.problems(reading, 3)).contains("last_name two-names");
        assertThat(Lists.problems(reading, 4)).containsExactly("first_name two-people");
        assertThat(reading.count(Fate.TO_MEND)).isEqualTo(3);
    }

    @Test
    void what_damaged_files_leave_around_a_name_is_taken_off() {
        assertThat(names("Nom;Prénom\nCARON.;\"Eva\n")).isEqualTo("Caron|Eva|null");
        assertThat(names("Nom;Prénom\nCARON;Eva, Marie\n")).isEqualTo("Caron|Eva Marie|null");
        assertThat(names("Nom;Prénom\nCA\u200BRON\u0000;Eva\n")).isEqualTo("Caron|Eva|null");
    }

    @Test
    void damaged_accents_are_put_right_and_said_and_a_lost_letter_is_asked() {
        Reading reading = one("Nom;Prénom\nCaron;LÃ©a\nCaron;HÃ\u0083Â©lÃ\u0083Â¨ne\nCA\u0000RON;Eva\n");
        assertThat(Lists.candidate(reading, 2).identity().first()).isEqualTo("Léa");
        assertThat(Lists.candidate(reading, 3).identity().first()).isEqualTo("Hélène");
        assertThat(Lists.problems(reading, 3)).containsExactly("first_name accents");
        assertThat(Lists.problems(reading, 4)).contains("last_name lost-letter");
    }

    @Test
    void half_a_name_is_asked_and_no_name_is_nobody() {
        Reading reading = one("Nom;Prénom;Ville\nHochart;;Lille\n;Dylan;Lille\n;;Lille\n");
        assertThat(Lists.fates(reading)).containsExactly(Fate.TO_MEND, Fate.TO_MEND, Fate.REFUSED);
        assertThat(Lists.problems(reading, 4)).containsExactly("row no-name");
    }

    @Test
    void what_does_not_look_like_a_name_is_asked() {
        String longName = "a".repeat(10_000);
        Reading reading = one(
                "Nom;Prénom\n=cmd|' /C calc'!A0;Dylan\nvoir Thomas;Fatou\n😀;Karim\n" + longName + ";Zoé\n?;Sophie\n");
        assertThat(reading.count(Fate.TO_MEND)).isEqualTo(5);
        assertThat(Lists.problems(reading, 2)).contains("last_name formula");
        assertThat(Lists.problems(reading, 3)).containsExactly("last_name not-a-name");
        assertThat(Lists.problems(reading, 4)).containsExactly("last_name not-a-name");
        assertThat(Lists.problems(reading, 5)).containsExactly("last_name name-too-long");
    }

    @Test
    void every_script_is_a_name() {
        assertThat(names("Nom;Prénom\nمحمد;أحمد\n")).isEqualTo("محمد|أحمد|null");
        assertThat(names("Nom;Prénom\nNguyễn;Ân\n")).isEqualTo("Nguyễn|Ân|null");
    }
}
