package fr.essaim.leaving;

import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.site.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The words of the workbooks: headers, codes said as people say them, names of members and hubs.
/// Every code that was read is kept with its words, for the sheet that tells them.
final class Lexicon {
    private final Words words;
    private final Locale locale;
    private final ResourceBundle own;
    private final Map<String, Map<String, String>> recipes = new HashMap<>();
    private final Map<UUID, String> members = new HashMap<>();
    private final Map<Integer, String> hubs = new HashMap<>();
    private final SortedMap<String, String> said = new TreeMap<>();

    Lexicon(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.own = ResourceBundle.getBundle("messages/leaving", locale);
    }

    /// Reads the recipes, the members and the hubs this viewer may read.
    void learn(JdbcTemplate sql) {
        sql.query("select id, concat_ws(' ', first_name, last_name) from team.members", row -> {
            members.put(row.getObject(1, UUID.class), row.getString(2));
        });
        sql.query("select id, name from programme.hubs", row -> {
            hubs.put(row.getInt(1), row.getString(2));
        });
        sql.query("select code, body from programme.recipes order by read_at, version", row -> {
            RecipeReader.read(row.getString(2), row.getString(1)).found().ifPresent(this::learn);
        });
    }

    private void learn(Recipe recipe) {
        learn("journeys.exits.outcome", recipe.results().outcomes());
        recipe.results().outcomes().forEach(outcome -> learn("journeys.evidence.kind", outcome.evidence()));
        learn("journeys.suspensions.reason", recipe.journey().reasons());
        learn("casefiles.facts.channel", recipe.practice().channels());
        learn("casefiles.orientations.kind", recipe.intake().prescribers());
        learn("casefiles.situations.question", recipe.intake().questions());
        recipe.intake().questions().forEach(question -> learn("casefiles.situations.answer", question.choices()));
        for (String table :
                new String[] {"team.posts", "programme.compartment_readers", "programme.compartment_writers"}) {
            learn(table + ".role", recipe.roles());
        }
    }

    private void learn(String column, Collection<? extends Item> items) {
        var labels = recipes.computeIfAbsent(column, none -> new HashMap<>());
        items.forEach(item -> labels.put(item.id(), item.in(locale)));
    }

    String say(String key, @Nullable Object... details) {
        return words.say(locale, key, details);
    }

    /// @throws MissingResourceException when a column has no header: a test says so first
    String header(String table, String column) {
        String exact = "leaving.column." + table + "." + column;
        return own.getString(own.containsKey(exact) ? exact : "leaving.column." + column);
    }

    /// A code in words, or the text as it is.
    String word(String table, String column, String code) {
        String label = label(table, column, code);
        if (label == null) {
            return code;
        }
        said.put(header(table, column) + "\u0000" + code, label);
        return label;
    }

    private @Nullable String label(String table, String column, String code) {
        String label = recipes.getOrDefault(table + "." + column, Map.of()).get(code);
        String key = "leaving.code." + column + "." + code;
        if (label != null || !code.matches("[a-zA-Z0-9-]{1,40}")) {
            return label;
        }
        if (own.containsKey(key)) {
            return own.getString(key);
        }
        return column.equals("act") ? act(code) : null;
    }

    private @Nullable String act(String act) {
        try {
            return words.say(locale, "journal.act." + act);
        } catch (NoSuchMessageException unknown) {
            return null;
        }
    }

    /// Every code written so far: header and code, with a NUL between them, to words.
    SortedMap<String, String> said() {
        return said;
    }

    @Nullable
    String member(@Nullable UUID member) {
        return member == null ? null : members.get(member);
    }

    @Nullable
    String hub(int hub) {
        return hubs.get(hub);
    }

    Locale locale() {
        return locale;
    }
}
