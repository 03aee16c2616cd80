package fr.essaim.programme;

import static fr.essaim.recipe.Recipe.Compartment.CARE_TEAM;
import static fr.essaim.recipe.Recipe.Compartment.HUB_LEAD;

import fr.essaim.kernel.Standing;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Recipe.Compartment;
import fr.essaim.recipe.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a recipe says of notes, role by role, as the database's walls read it. Whoever reads as one of the care team
/// must also be in charge of the person; a hub lead reads the hub. Reserved notes need no row to be read: only their
/// author and those named read them.
final class Walls {
    private Walls() {}

    record Wall(String table, String compartment, String role, String reach) {
        void write(JdbcClient sql, UUID programme) {
            boolean reads = table.equals("compartment_readers");
            sql.sql("insert into programme." + table + " (programme_id, compartment, role" + (reads ? ", reach" : "")
                            + ") values (:programme, :compartment, :role" + (reads ? ", :reach" : "") + ")")
                    .param("programme", programme)
                    .param("compartment", compartment)
                    .param("role", role)
                    .param("reach", reach)
                    .update();
        }
    }

    static List<Wall> of(Recipe recipe) {
        Set<Wall> walls = new LinkedHashSet<>();
        recipe.compartments().forEach((id, compartment) -> {
            readers(recipe, id, compartment).forEach(walls::add);
            compartment.writtenBy().stream()
                    .flatMap(token -> roles(recipe, token))
                    .forEach(role -> walls.add(new Wall("compartment_writers", id, role, "")));
        });
        return new ArrayList<>(walls);
    }

    private static Stream<Wall> readers(Recipe recipe, String id, Compartment compartment) {
        if (id.equals("reserved")) {
            return Stream.empty();
        }
        return compartment.readBy().stream()
                .flatMap(token -> roles(recipe, token)
                        .map(role -> new Wall("compartment_readers", id, role, reach(recipe, token, role))));
    }

    /// A lead reads the hub when the recipe names leads; as one of the care team, only whom they are in charge of.
    private static String reach(Recipe recipe, String token, String role) {
        boolean lead = role.equals(HUB_LEAD)
                || recipe.role(role)
                        .filter(it -> it.standing() == Standing.HUB_LEAD)
                        .isPresent();
        return lead && !token.equals(CARE_TEAM) ? "hub" : "care-team";
    }

    /// The roles a word of the recipe stands for. The care team is whoever works with people; the
    /// house's own lead is called as the word is.
    private static Stream<String> roles(Recipe recipe, String token) {
        return switch (token) {
            case CARE_TEAM -> Stream.concat(recipe.roles().stream().map(Role::id), Stream.of(HUB_LEAD));
            case HUB_LEAD ->
                Stream.concat(
                        recipe.roles().stream()
                                .filter(role -> role.standing() == Standing.HUB_LEAD)
                                .map(Role::id),
                        Stream.of(HUB_LEAD));
            default -> recipe.role(token).stream().map(Role::id);
        };
    }
}
