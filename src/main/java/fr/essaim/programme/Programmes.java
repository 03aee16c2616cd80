package fr.essaim.programme;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader.Reading;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opening a programme on a version of a recipe, and asking which recipe a programme or a hub runs.
@Component
@Transactional
public class Programmes {
    private final RecipeShelf shelf;
    private final JdbcClient sql;
    private final Journal journal;

    Programmes(RecipeShelf shelf, JdbcClient sql, Journal journal) {
        this.shelf = shelf;
        this.sql = sql;
        this.journal = journal;
    }

    /// The recipe of the programme a hub belongs to.
    /// @throws NotHere when there is no such hub for this viewer
    public Recipe recipeOf(HubId hub) {
        return shelf.runBy("where p.id = (select programme_id from programme.hubs where id = :key)", hub.value());
    }

    /// @throws NotHere when no programme has this code
    public Recipe recipeOf(String programme) {
        return shelf.runBy("where p.code = :key", programme);
    }

    /// The version of a recipe that something was begun under, whatever the programme runs since.
    /// @throws NotHere when it is not on the shelf
    public Recipe recipe(String code, String version) {
        return shelf.recipe(code, version);
    }

    /// Puts a read recipe on the shelf; the same version twice is one, another text under a version is refused.
    /// @throws VersionTaken when this version stands with another text
    public Recipe shelve(Reading reading) {
        Recipe recipe = reading.found().orElseThrow(() -> new IllegalArgumentException("a recipe with problems"));
        if (shelf.keep(recipe, reading.body())) {
            journal.did("shelve-recipe");
        }
        return recipe;
    }

    /// Every recipe on the shelf, the latest first.
    public List<Recipe> shelf() {
        return shelf.all();
    }

    /// The only programme, or the one of this code; the first to open when several run and none is asked for.
    /// @throws NotHere when there is none
    public Recipe recipeAsked(String code) {
        return shelf.runBy("where p.code = :key or :key = '' order by p.opens_on, p.code limit 1", code);
    }

    /// Opens a programme; its walls are written from the recipe.
    /// @param carriers the organisations that carry it, the lead first
    /// @throws CodeTaken when a programme has this code
    public UUID open(String code, String title, Recipe recipe, Period period, List<String> carriers) {
        UUID id = Ids.mint();
        String shown = Line.of(title, "title", 200);
        try {
            sql.sql("""
                    insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on, closes_on)
                    values (:id, :code, :title, :recipe, :version, :opens, :closes)
                    """)
                    .param("id", id)
                    .param("code", new Code(code).value())
                    .param("title", shown)
                    .param("recipe", recipe.code())
                    .param("version", recipe.version())
                    .param("opens", period.from())
                    .param("closes", period.until(), Types.DATE)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new CodeTaken(code);
        }
        carry(id, carriers);
        Walls.of(recipe).forEach(wall -> wall.write(sql, id));
        name(id, recipe.practice().instruments());
        journal.did("open-programme");
        return id;
    }

    /// As above, with the one contact of the joint controllers when it is known.
    public UUID open(String code, String title, Recipe recipe, Period period, List<String> carriers, String contact) {
        UUID id = open(code, title, recipe, period, carriers);
        if (!contact.isBlank()) {
            nameContact(id, contact);
        }
        return id;
    }

    /// One contact for both joint controllers (GDPR art. 26).
    public void nameContact(UUID programme, String contact) {
        sql.sql("update programme.programmes set contact = :contact where id = :id")
                .param("contact", Line.of(contact, "contact", 300))
                .param("id", programme)
                .update();
        journal.did("name-contact");
    }

    /// Where lists of people ask what is proposed to them.
    private void name(UUID programme, List<String> instruments) {
        for (String instrument : instruments) {
            sql.sql("""
                    insert into programme.instruments (programme_id, place, code, version)
                    values (:programme, :place, split_part(:name, '@', 1), split_part(:name, '@', 2)::int)
                    """)
                    .param("programme", programme)
                    .param("place", instruments.indexOf(instrument) + 1)
                    .param("name", instrument)
                    .update();
        }
    }

    private void carry(UUID programme, List<String> carriers) {
        if (carriers.isEmpty()) {
            throw new NobodyCarries();
        }
        for (int i = 0; i < carriers.size(); i++) {
            sql.sql("""
                    insert into programme.carriers (id, programme_id, name, kind)
                    values (:id, :programme, :name, :kind)
                    """)
                    .param("id", Ids.mint())
                    .param("programme", programme)
                    .param("name", Line.of(carriers.get(i), "carriers", 200))
                    .param("kind", i == 0 ? "lead" : "partner")
                    .update();
        }
    }

    public static final class NobodyCarries extends Refusal {
        NobodyCarries() {
            super("programme.refusal.nobody-carries", "carriers");
        }
    }

    public static final class CodeTaken extends Refusal {
        CodeTaken(String code) {
            super("programme.refusal.code-taken", "code", code);
        }
    }

    public static final class VersionTaken extends Refusal {
        VersionTaken(String code, String version) {
            super("programme.refusal.version-taken", "recipe", code, version);
        }
    }
}
