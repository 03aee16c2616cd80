package fr.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Read as the owner: what a viewer may read is [TerritoryWallsTest]'s matter.
class CommunesTest {
    private static TestDatabase database;
    private static Communes communes;
    private static Districts districts;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        JdbcClient sql = JdbcClient.create(database.database().owner());
        communes = new Communes(sql);
        districts = new Districts(sql);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "59200, 59599",
        "59200 Tourcoing, 59599",
        "tourcoing, 59599",
        "TOURCOING CEDEX, 59599",
        "59599, 59599",
        "Lille, 59350",
        "59800 lille, 59350",
        "59000, 59350",
        "roubaix (59), 59512",
        "Tourcoin, 59599",
        "saint-andré-lez-lille, 59527",
        "St André lez Lille, 59527",
        "charleville mezieres, 08105",
        "havre, 76351",
        "Le Havre, 76351",
        "75013 Paris, 75056",
        "2A004, 2A004"
    })
    void a_commune_is_named_as_people_write_it(String typed, String code) {
        assertThat(communes.named(typed)).map(commune -> commune.code().value()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saint-André", "59", "Sainte-Colombe", "Turcoin"})
    void a_doubt_is_asked_back(String typed) {
        assertThatExceptionOfType(SeveralCommunes.class).isThrownBy(() -> communes.named(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tourcoing-les-Bains", "99999", "59200 Roubaix", "😀", "a", "%", "'", "طوركوان", "roubaix (08)"})
    void an_unknown_commune_is_refused(String typed) {
        assertThatExceptionOfType(UnknownCommune.class).isThrownBy(() -> communes.named(typed));
    }

    @Test
    void nothing_typed_is_no_commune() {
        assertThat(communes.named("  ")).isEmpty();
        assertThat(communes.search("", 10)).isEmpty();
        assertThat(communes.find(new CommuneCode("59000"))).isEmpty();
    }

    @Test
    void a_beginning_offers_the_largest_first() {
        assertThat(names("tourc")).first().isEqualTo("Tourcoing");
        assertThat(names("saint-andré")).contains("Saint-André-lez-Lille");
        assertThat(names("592")).contains("Tourcoing");
        assertThat(names("lile")).contains("Lille");
    }

    @Test
    void what_a_field_shows_can_be_read_back() {
        for (Commune commune : communes.search("saint", 200)) {
            assertThat(communes.named(commune.label())).contains(commune);
        }
    }

    @Test
    void an_employment_zone_makes_a_territory() {
        Territory zone = Territory.of(communes.ofEmploymentZone("3218"));
        assertThat(zone.covers(new CommuneCode("59599"))).isTrue();
        assertThat(zone.covers(new CommuneCode("59350"))).isFalse();
    }

    @Test
    void the_districts_of_a_commune_can_be_chosen_from() {
        List<District> here = districts.in(List.of(new CommuneCode("59599")));
        assertThat(here).isNotEmpty().allMatch(District::simplified);
        assertThat(here).allMatch(district -> district.communes().contains(new CommuneCode("59599")));
        assertThat(districts.find(here.getFirst().code())).contains(here.getFirst());
    }

    @Test
    void all_is_loaded_once_and_a_newer_edition_replaces_it() throws Exception {
        JdbcClient sql = JdbcClient.create(database.database().owner());
        assertThat(count(sql, "communes")).isEqualTo(34_969);
        assertThat(count(sql, "districts")).isEqualTo(166);
        sql.sql("update territory.editions set edition = 'older'").update();
        long before = System.nanoTime();
        load();
        System.out.printf("FIGURE communes loaded anew in %d ms%n", (System.nanoTime() - before) / 1_000_000);
        assertThat(count(sql, "communes")).isEqualTo(34_969);
        String loaded = loadedAt(sql);
        load();
        assertThat(loadedAt(sql)).isEqualTo(loaded);
    }

    private static void load() throws Exception {
        try (var owner = database.owner()) {
            new Gazetteer().load(owner);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String loadedAt(JdbcClient sql) {
        return sql.sql("select loaded_at::text from territory.editions")
                .query(String.class)
                .single();
    }

    private static long count(JdbcClient sql, String table) {
        return sql.sql("select count(*) from territory." + table)
                .query(Long.class)
                .single();
    }

    private static List<String> names(String typed) {
        return communes.search(typed, 10).stream().map(Commune::name).toList();
    }
}
