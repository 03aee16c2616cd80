package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Facts;
import fr.essaim.testing.EssaimTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The whole house leaves, from its machine, and can be read elsewhere.
@SpringBootTest
@EssaimTest
class HouseTest {
    @Autowired
    BeanFactory beans;

    @TempDir
    Path folder;

    LeavingCast house;

    @BeforeEach
    void people_and_their_notes() throws SQLException {
        house = new LeavingCast(beans);
    }

    @Test
    void each_sheet_holds_the_rows_of_its_table() throws IOException {
        house.keep("contrat.pdf");
        var lexicon = new Lexicon(beans.getBean(fr.essaim.site.Words.class), Locale.FRENCH);
        var unpacked = house.house(null, "Demande du juge du 2 mars");
        for (Sheet sheet : Sheets.ALL) {
            long rows = house.owner
                    .sql("select count(*) from " + sheet.table() + " x where "
                            + (sheet.only() == null ? "true" : sheet.only()))
                    .query(Long.class)
                    .single();
            // the row that tells of this very taking is written at its end
            long told = sheet.table().equals("leaving.takings") ? 1 : 0;
            assertThat(unpacked.rows(sheet.book().file(lexicon), TableWriter.title(lexicon, sheet)))
                    .as(sheet.table())
                    .hasSize((int) (rows - told));
        }
    }

    @Test
    void dates_are_dates_codes_are_words_and_ids_join_the_sheets() throws IOException {
        var unpacked = house.house(null, null);
        var person = unpacked.rows("personnes.xlsx", "Personnes").stream()
                .filter(row -> row.get("Identifiant").getText().equals(house.aurelie.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(person.get("Date de naissance").getType()).isEqualTo(CellType.NUMBER);
        assertThat(person.get("Date de naissance").asDate().toLocalDate()).isEqualTo(LeavingCast.DAY);
        assertThat(person.get("Hub").getText()).isEqualTo("Tourcoing");
        assertThat(person.get("Dossier ouvert par").getText()).isEqualTo("Nadia Belkacem");

        var way = unpacked.rows("personnes.xlsx", "Moyens de joindre").stream()
                .filter(row -> row.get("Personne (identifiant)").getText().equals(house.aurelie.toString()))
                .filter(row -> row.get("Sorte").getText().equals("téléphone"))
                .findFirst()
                .orElseThrow();
        assertThat(way.get("Personne").getText()).isEqualTo("Carpentier Aurélie");
        assertThat(unpacked.column("mots-et-codes.xlsx", "Mots et codes", "Code"))
                .contains("phone", "team");
        assertThat(unpacked.column("notes.xlsx", "Notes et faits", "Moyen")).contains("Appel");
    }

    @Test
    void what_looks_like_a_formula_is_a_text_and_loses_nothing() throws IOException {
        var unpacked = house.house(null, null);
        var values = unpacked.rows("personnes.xlsx", "Moyens de joindre").stream()
                .map(row -> row.get("Valeur"))
                .toList();
        assertThat(values).allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        assertThat(values).extracting(cell -> cell.getText()).contains(LeavingCast.FORMULA, "+33 6 00 00 00 00");
        assertThat(unpacked.everything()).doesNotContain("<f>", "<f ");
    }

    @Test
    void a_text_too_long_for_a_cell_goes_on_beside_it_and_control_characters_break_nothing() throws IOException {
        String long_ = "😀".repeat(19_999) + "!"; // the table counts characters, Excel counts their halves
        UUID id = house.write(house.cast.nadia, house.aurelie, Compartment.TEAM, "court");
        house.owner
                .sql(
                        "update casefiles.facts set body = :long, title = chr(1) || ' <b>&amp; ]]> ' || chr(13) where id = :id")
                .param("long", long_)
                .param("id", id)
                .update();
        var unpacked = house.house(null, null);
        var row = unpacked.rows("notes.xlsx", "Notes et faits").stream()
                .filter(it -> it.get("Identifiant").getText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("Texte").getText() + row.get("+1").getText()).isEqualTo(long_);
        assertThat(row.get("Titre").getText()).contains("<b>&amp; ]]>");
        assertThat(unpacked.text("LISEZ-MOI.txt")).contains("Leur suite est à droite du tableau");
    }

    @Test
    void reserved_notes_stay_unless_a_reason_is_given_and_then_their_authors_are_told() throws IOException {
        assertThat(house.house(null, null).everything()).contains("NOTE-EQUIPE").doesNotContain("SECRET");
        assertThat(house.owner
                        .sql("select count(*) from leaving.told")
                        .query(Long.class)
                        .single())
                .isZero();

        var whole = house.house(null, "Demande du juge du 2 mars");
        assertThat(whole.column("notes-reservees.xlsx", "Notes réservées", "Texte"))
                .contains("SECRET DE CLAIRE", "SECRET DE SOFIA");
        assertThat(whole.column("notes.xlsx", "Notes et faits", "Texte")).noneMatch(text -> text.contains("SECRET"));
        assertThat(house.cast.as(house.cast.claire, this::news))
                .singleElement()
                .satisfies(news -> assertThat(news.details().getLast()).isEqualTo("Demande du juge du 2 mars"));
        assertThat(house.cast.as(house.cast.nadia, this::news)).isEmpty();
    }

    @Test
    void the_journal_that_leaves_tells_of_no_note_even_by_subtraction() throws IOException {
        house.own(house.cast.claire);
        var unpacked = house.house(null, null);
        assertThat(unpacked.column("journal.xlsx", "Journal", "Acte"))
                .contains("ouverture d’un dossier", "données emportées")
                .noneMatch(act -> act.matches("(?U).*\\bfaits?\\b.*") || act.contains("écrits"));
        assertThat(unpacked.rows("organisation.xlsx", "Données emportées"))
                .filteredOn(row -> row.get("Membre de l’équipe").getText().equals("Claire Delattre"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContainKeys("Lignes", "Personnes concernées"));
    }

    /// As the page of one's account asks for it.
    private List<fr.essaim.team.AccountNews.News> news() {
        return new org.springframework.transaction.support.TransactionTemplate(
                        beans.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .execute(status -> beans.getBean(TakenNews.class).news());
    }

    @Test
    void a_note_taken_back_says_so_where_it_stands() throws IOException {
        UUID id = house.write(house.cast.nadia, house.aurelie, Compartment.TEAM, "ERREUR DE DOSSIER");
        house.cast.as(house.cast.nadia, () -> beans.getBean(Facts.class).withdraw(id, "mauvaise personne"));
        assertThat(house.house(null, null).rows("notes.xlsx", "Notes et faits"))
                .filteredOn(row -> row.get("Identifiant").getText().equals(id.toString()))
                .allSatisfy(row -> assertThat(row.get("Retiré le").getType()).isEqualTo(CellType.NUMBER));
    }

    @Test
    void documents_leave_as_files_that_the_sheet_names_and_the_recipe_to_the_letter() throws IOException {
        house.keep("Contrat ../signé.pdf");
        var unpacked = house.house(null, null);
        String path = unpacked.column("documents.xlsx", "Documents", "Fichier").stream()
                .filter(file -> unpacked.text(file).equals("%PDF-1.4 contrat"))
                .findFirst()
                .orElseThrow();
        assertThat(path).startsWith("documents/").doesNotContain("..");
        assertThat(unpacked.text("modeles/dest1-1.0.0.yaml"))
                .isEqualTo(Files.readString(Path.of("src/main/resources/recipes/dest1-1.0.0.yaml")));
    }

    @Test
    void the_journal_names_everybody_whose_data_left_and_is_signed_by_the_administrator() throws IOException {
        house.house(null, null);
        assertThat(journaled()).contains(house.aurelie.value(), house.karim.value());
        assertThat(house.owner
                        .sql("select distinct member_id from journal.entries where act = 'take-away'")
                        .query(UUID.class)
                        .list())
                .containsExactly(house.cast.ines.value());
    }

    private List<UUID> journaled() {
        return house.owner
                .sql("select unnest(participant_ids) from journal.entries where act = 'take-away'")
                .query(UUID.class)
                .list();
    }

    @Test
    void one_programme_leaves_without_the_others() throws IOException {
        house.owner.sql("""
                insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                values ('018f0000-0000-7000-8000-0000000000bb', 'voisin', 'VOISIN DE DEST1', 'dest1', '1.0.0', '2020-01-01')
                on conflict do nothing
                """).update();
        var other = house.house("voisin", null);
        assertThat(other.column("organisation.xlsx", "Programmes", "Code")).containsExactly("voisin");
        assertThat(other.everything()).doesNotContain("Carpentier", "NOTE-EQUIPE", "Tourcoing");
        assertThat(journaled()).isEmpty();
        assertThat(house.house("dest1", null).everything())
                .contains("Carpentier")
                .doesNotContain("VOISIN DE DEST1");
        assertThatThrownBy(() -> house.house("rien", null)).isInstanceOf(Takings.NoSuchProgramme.class);
    }

    @Test
    void what_cannot_be_written_leaves_no_half_file_and_no_trace() {
        Path nowhere = folder.resolve("absent").resolve("tout.zip");
        assertThatThrownBy(() -> house.cast.as(
                        house.cast.ines,
                        () -> house.takings().house(nowhere, false, null, null, Locale.FRENCH, new Progress())))
                .isInstanceOf(fr.essaim.installation.CannotRun.class);
        assertThatThrownBy(() -> house.house("rien", null)).isInstanceOf(Takings.NoSuchProgramme.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(journaled()).isEmpty();
    }

    @Test
    void a_sheet_that_is_full_goes_on_in_the_next() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var parcel = new Parcel(bytes);
        try (var book = new BookFile(parcel, "essai.xlsx", 3)) {
            book.begin("Une feuille au nom bien trop long", List.of("Rang"));
            for (int i = 1; i <= 5; i++) {
                book.row(List.of(i));
            }
        }
        parcel.finish();
        var unpacked = Unpacked.of(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(unpacked.column("essai.xlsx", "Une feuille au nom bien trop lo", "Rang"))
                .containsExactly("1", "2");
        assertThat(unpacked.column("essai.xlsx", "Une feuille au nom bien tro (3)", "Rang"))
                .containsExactly("5");
    }
}
