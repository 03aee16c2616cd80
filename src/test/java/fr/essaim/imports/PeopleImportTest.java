package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.lists.Fate;
import fr.essaim.lists.Lists;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.spreadsheets.SheetReader;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class PeopleImportTest {
    private static final String LIST = """
            Identifiant;Nom;Prénom;Né le;Tél;Email;Adresse;CP;Ville;NIR;CAF;RQTH;Entrée;Orienté par
            77;BENAISSA;Nora;12/05/1989;601234567;nora@free.fr;1 rue X;59200;Tourcoing;289055935012345;2055990;oui;03/02/2026;PJJ
            78;Lefebvre;Loïc;31/02/1990;;;;59200;Roubaix;;;;;
            79;benaissa;nora;12/05/1989;;;;;;;;;;
            80;Diallo;Ousmane;01/01/1990;;;;59200;Nulle-Part;;;;;
            """;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    PeopleImport people;

    Cast cast;

    @BeforeEach
    void an_empty_programme() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate casefiles.participants, journal.entries cascade");
        }
    }

    private static PeopleList list(String csv) {
        return PeopleList.in(SheetReader.read(csv.getBytes(StandardCharsets.UTF_8)), null);
    }

    private Reading carryOut(MemberId who, String csv) {
        return cast.as(who, () -> people.carryOut(list(csv), "dest1", "tourcoing"));
    }

    private List<String> rows(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new java.util.ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Test
    void a_dry_run_writes_nothing() throws SQLException {
        Reading reading = cast.as(cast.ines, () -> people.rehearse(list(LIST), "dest1", "tourcoing"));

        assertThat(Lists.fates(reading)).containsExactly(Fate.NEW, Fate.TO_MEND, Fate.DUPLICATE, Fate.NEW);
        assertThat(rows("select id::text from casefiles.participants union all select act from journal.entries"))
                .isEmpty();
    }

    @Test
    void new_people_get_a_file_at_the_hub_and_nothing_more() throws SQLException {
        carryOut(cast.ines, LIST);

        assertThat(rows("""
                select concat_ws('|', first_name, last_name, birth_date, source_reference, hub_id)
                from casefiles.participants order by last_name""")).containsExactly("Nora|Benaissa|1989-05-12|77|1", "Ousmane|Diallo|1990-01-01|80|1");
        assertThat(rows("select kind || ' ' || value from casefiles.ways order by kind"))
                .containsExactly("email nora@free.fr", "phone 0601234567");
        assertThat(rows("select concat_ws('|', address, commune_code, qpv) from casefiles.homes order by address"))
                .containsExactly("1 rue X|59599|not-known", "59200 Nulle-Part|not-known");
        assertThat(rows("select field || ' ' || value from casefiles.proposals order by field"))
                .containsExactly("entry 2026-02-03", "prescriber PJJ");
        assertThat(rows("select hub_id::text from casefiles.stays")).containsExactly("1", "1");
        assertThat(rows("select participant_id::text from casefiles.care_team")).isEmpty();
        assertThat(rows("select id::text from journeys.journeys")).isEmpty();
        assertThat(rows("select act || cardinality(participant_ids) from journal.entries"))
                .containsExactly("open-files2");
    }

    @Test
    void the_same_list_again_changes_nothing() throws SQLException {
        carryOut(cast.ines, LIST);
        Reading again = carryOut(cast.ines, LIST);

        assertThat(Lists.fates(again)).containsExactly(Fate.KNOWN, Fate.TO_MEND, Fate.DUPLICATE, Fate.KNOWN);
        assertThat(rows("select id::text from casefiles.participants")).hasSize(2);
        assertThat(rows("select act || cardinality(participant_ids) from journal.entries where reading"))
                .containsExactly("import-people2");
    }

    @Test
    void somebody_alike_is_said_and_not_merged() {
        carryOut(cast.ines, LIST);
        Reading alike = carryOut(cast.ines, "Nom;Prénom;Né le\nBen Aïssa;Norah;12/05/1989\n");

        assertThat(Lists.fates(alike)).containsExactly(Fate.NEW);
        assertThat(Lists.problems(alike, 2)).containsExactly("row alike-known");
    }

    @Test
    void what_must_not_be_kept_is_nowhere_in_the_database() throws SQLException {
        carryOut(cast.ines, LIST);

        for (String table : rows("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('casefiles', 'journal', 'journeys', 'team')""")) {
            assertThat(rows("select t::text from " + table + " t"))
                    .noneMatch(row -> row.contains("28905593501") || row.contains("2055990"));
        }
    }

    @Test
    void a_colleague_of_the_hub_may_and_others_may_not() {
        assertThat(carryOut(cast.nadia, LIST).count(Fate.NEW)).isEqualTo(2);
        assertThatThrownBy(() -> carryOut(cast.youssef, LIST)).isInstanceOf(Destinations.NotYourHub.class);
        assertThatThrownBy(() -> carryOut(cast.paul, LIST)).isInstanceOf(Destinations.NotYourHub.class);
    }

    @Test
    void nowhere_to_bring_them_is_refused() {
        cast.as(cast.ines, () -> {
            assertThatThrownBy(() -> people.rehearse(list(LIST), "dest9", "tourcoing"))
                    .isInstanceOf(Destinations.UnknownProgramme.class);
            assertThatThrownBy(() -> people.rehearse(list(LIST), "dest1", "paris"))
                    .isInstanceOf(Destinations.UnknownHub.class);
        });
    }

    @Test
    void five_thousand_people_are_written() throws SQLException {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Né le;Tél\n");
        for (int i = 0; i < 5000; i++) {
            csv.append("%s;%s;%02d/%02d/%d;06%08d\n"
                    .formatted(word(i), word(i * 7 + 3), 1 + i % 28, 1 + i % 12, 1960 + i % 45, 12_000_000 + i));
        }
        Reading reading = carryOut(cast.ines, csv.toString());
        assertThat(rows("select count(*)::text from casefiles.participants"))
                .containsExactly(Integer.toString(reading.count(Fate.NEW)));
        assertThat(reading.read()).isEqualTo(5000);
    }

    /// A pronounceable name, the same for the same number.
    private static String word(int n) {
        String[] syllables = {"ba", "lo", "ri", "den", "mar", "tou", "fe", "gui", "sal", "ko"};
        return "Z" + syllables[n % 10] + syllables[n / 10 % 10] + syllables[n / 100 % 10] + syllables[n / 1000 % 10];
    }
}
