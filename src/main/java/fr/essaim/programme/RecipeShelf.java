package fr.essaim.programme;

import fr.essaim.kernel.NotHere;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.recipe.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The recipes that were read, by code and version. A version never changes, so that what was read once is kept read.
@Component
class RecipeShelf {
    private final JdbcClient sql;
    private final Map<String, Recipe> read = new ConcurrentHashMap<>();

    RecipeShelf(JdbcClient sql) {
        this.sql = sql;
    }

    private record Version(String code, String version) {}

    /// The recipe a programme runs.
    Recipe runBy(String where, Object key) {
        Version version = sql.sql(
                        "select p.recipe_code as code, p.recipe_version as version from programme.programmes p "
                                + where)
                .param("key", key)
                .query(Version.class)
                .optional()
                .orElseThrow(NotHere::new);
        return recipe(version.code(), version.version());
    }

    Recipe recipe(String code, String version) {
        return read.computeIfAbsent(
                code + "/" + version,
                name -> RecipeReader.read(body(code, version), name)
                        .found()
                        .orElseThrow(() -> new IllegalStateException("a recipe on the shelf cannot be read: " + name)));
    }

    /// Those that were put here, the latest first.
    List<Recipe> all() {
        return sql
                .sql("select code, version from programme.recipes order by read_at desc, code, version")
                .query(Version.class)
                .list()
                .stream()
                .map(version -> recipe(version.code(), version.version()))
                .toList();
    }

    /// A role of the recipes read so far, which are nearly always all of them: asks nothing of the database.
    Optional<Role> roleRead(String id) {
        return role(List.copyOf(read.values()), id);
    }

    /// A role of any recipe on the shelf.
    Optional<Role> role(String id) {
        return role(all(), id);
    }

    private static Optional<Role> role(List<Recipe> recipes, String id) {
        return recipes.stream().flatMap(recipe -> recipe.role(id).stream()).findFirst();
    }

    /// True when it is new.
    /// @throws Programmes.VersionTaken when another text stands under this version
    boolean keep(Recipe recipe, String body) {
        boolean added = sql.sql("""
                        insert into programme.recipes (code, version, body) values (:code, :version, :body)
                        on conflict (code, version) do nothing
                        """)
                        .param("code", recipe.code())
                        .param("version", recipe.version())
                        .param("body", body)
                        .update()
                == 1;
        if (!added && !body(recipe.code(), recipe.version()).equals(body)) {
            throw new Programmes.VersionTaken(recipe.code(), recipe.version());
        }
        return added;
    }

    private String body(String code, String version) {
        return sql.sql("select body from programme.recipes where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
    }
}
