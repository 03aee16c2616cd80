package fr.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.recipe.Recipes;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;

/// Opening programmes and hubs, on a real database, as somebody.
@SpringBootTest
@EssaimTest
class ProgrammesTest {
    private static final LocalDate OPENS = LocalDate.of(2025, 3, 1);

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Programmes programmes;

    @Autowired
    Hubs hubs;

    @Autowired
    RecipeRoles roles;

    Cast cast;

    /// A code no other test uses, as all share one database.
    String code = "p-" + UUID.randomUUID();

    @BeforeEach
    void cast() throws SQLException {
        cast = new Cast(database, viewers);
    }

    private UUID open() {
        return cast.as(cast.ines, () -> {
            var recipe = programmes.shelve(RecipeReader.read(Recipes.text(Recipes.RIVAGE), Recipes.RIVAGE));
            return programmes.open(code, "Rivage", recipe, Period.since(OPENS), List.of("Port", "Quai"), "");
        });
    }

    @Test
    void a_programme_of_another_kind_runs_its_own_recipe() {
        UUID programme = open();

        HubId hub = cast.as(cast.ines, () -> hubs.open(programme, "cale", "La Cale", OPENS));

        cast.as(cast.nadia, () -> {
            assertThat(programmes.recipeOf(hub).code()).isEqualTo("rivage");
            assertThat(programmes.recipeOf(code).journey().longest()).hasMonths(6);
            assertThat(programmes.recipeOf(cast.tourcoing).code()).isEqualTo("dest1");
            assertThat(hubs.named(code, "cale")).isEqualTo(hub);
            assertThat(roles.name("skipper", Locale.FRENCH)).contains("Chef de bord");
            assertThat(roles.name("director", Locale.FRENCH)).isEmpty();
        });
    }

    @Test
    void the_walls_in_the_database_are_the_ones_the_table_tells() throws SQLException {
        UUID programme = open();

        var rows = new HashSet<Walls.Wall>();
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var found = statement.executeQuery("""
                        select 'compartment_readers', compartment, role, reach from programme.compartment_readers
                        where programme_id = '%1$s'
                        union all select 'compartment_writers', compartment, role, '' from programme.compartment_writers
                        where programme_id = '%1$s'
                        """.formatted(programme))) {
            while (found.next()) {
                rows.add(
                        new Walls.Wall(found.getString(1), found.getString(2), found.getString(3), found.getString(4)));
            }
        }
        assertThat(rows).isEqualTo(new HashSet<>(Walls.of(Recipes.recipe(Recipes.RIVAGE))));
    }

    @Test
    void only_an_administrator_opens_a_programme() {
        assertThatThrownBy(() -> cast.as(
                        cast.helene,
                        () -> programmes.open(
                                code, "Rivage", Recipes.recipe(Recipes.RIVAGE), Period.since(OPENS), List.of("Port"))))
                .isInstanceOf(DataAccessException.class);
        cast.as(
                cast.ines,
                () -> assertThatThrownBy(() -> programmes.recipeOf(code)).isInstanceOf(NotHere.class));
    }

    @Test
    void without_anybody_looking_nothing_is_here() {
        assertThatThrownBy(() -> programmes.recipeOf("dest1")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> hubs.named("dest1", "tourcoing")).isInstanceOf(NotHere.class);
    }

    @Test
    void a_version_never_changes_once_it_is_on_the_shelf() {
        open();
        var other = RecipeReader.read(Recipes.text(Recipes.RIVAGE).replace("Chef de bord", "Skipper"), "other");

        cast.as(cast.ines, () -> {
            assertThat(programmes
                            .shelve(RecipeReader.read(Recipes.text(Recipes.RIVAGE), "again"))
                            .version())
                    .isEqualTo("2.1.0");
            assertThatThrownBy(() -> programmes.shelve(other)).isInstanceOf(Programmes.VersionTaken.class);
        });
    }

    @Test
    void what_is_refused_is_not_half_written() {
        open();
        var recipe = Recipes.recipe(Recipes.RIVAGE);
        String other = code + "-bis";

        cast.as(cast.ines, () -> {
            assertThatThrownBy(() -> programmes.open(code, "Rivage", recipe, Period.since(OPENS), List.of("Port")))
                    .isInstanceOf(Programmes.CodeTaken.class);
            assertThatThrownBy(() -> programmes.open(other, "Rivage", recipe, Period.since(OPENS), List.of()))
                    .isInstanceOf(Programmes.NobodyCarries.class);
            assertThatThrownBy(() -> programmes.open(
                            other, "Rivage", recipe, Period.since(OPENS), List.of("Port"), "x".repeat(301)))
                    .isInstanceOf(Line.TooLong.class);
            assertThatThrownBy(() -> programmes.open("Ça", "Rivage", recipe, Period.since(OPENS), List.of("Port")))
                    .isInstanceOf(Code.NotACode.class);
            assertThatThrownBy(() -> programmes.recipeOf(other)).isInstanceOf(NotHere.class);
        });
    }

    @Test
    void a_hub_opens_while_its_programme_runs_under_a_code_of_its_own() {
        UUID programme = open();

        cast.as(cast.ines, () -> {
            hubs.open(programme, "cale", "La Cale", OPENS);
            assertThatThrownBy(() -> hubs.open(programme, "cale", "Une autre", OPENS))
                    .isInstanceOf(Hubs.HubTaken.class);
            assertThatThrownBy(() -> hubs.open(programme, "quai", "Le Quai", OPENS.minusDays(1)))
                    .isInstanceOf(Hubs.OutsideTheProgramme.class);
            assertThatThrownBy(() -> hubs.open(programme, "quai", "  ", OPENS)).isInstanceOf(Line.Missing.class);
        });
    }
}
