package fr.essaim.today.web;

import fr.essaim.indicators.ProgrammeFigures;
import fr.essaim.indicators.ProgrammeFigures.SetFigures;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.today.web.WhereWeStandPage.Count;
import fr.essaim.today.web.WhereWeStandPage.HubLine;
import fr.essaim.today.web.WhereWeStandPage.Run;
import fr.essaim.today.web.WhereWeStandPage.Share;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// As many questions whatever the number of programmes and hubs. The walls stay: the counts come
/// from functions of the owner's.
@Component
@Transactional
class WhereWeStandPageQuery {
    private final JdbcClient sql;
    private final Programmes recipes;
    private final ProgrammeFigures figures;
    private final List<DayPanel.FromAfar> rooms;
    private final NamedParameterJdbcOperations database;
    private final Clock clock;

    WhereWeStandPageQuery(
            JdbcClient sql,
            Programmes recipes,
            ProgrammeFigures figures,
            List<DayPanel.FromAfar> rooms,
            NamedParameterJdbcOperations database,
            Clock clock) {
        this.sql = sql;
        this.recipes = recipes;
        this.figures = figures;
        this.rooms = rooms;
        this.database = database;
        this.clock = clock;
    }

    private record ProgrammeRow(UUID id, String code, String title, String recipeCode, String recipeVersion) {}

    private record HubRow(int id, UUID programmeId, String code, String name) {}

    private record CountRow(
            UUID programmeId,
            @Nullable Integer hubId,
            @Nullable Long entered,
            @Nullable Long inside,
            @Nullable Long gone,
            @Nullable Long followUps,
            @Nullable Long documents) {
        Count count() {
            return new Count(entered, inside, gone, followUps, documents);
        }
    }

    WhereWeStandPage page(Viewer viewer, Locale locale) {
        boolean exact = viewer.is(Standing.DIRECTOR) || viewer.is(Standing.ADMINISTRATOR);
        Map<String, Count> counts = counts();
        Count none = exact ? Count.NOTHING : Count.TOO_FEW;
        List<HubRow> hubs = sql.sql("select id, programme_id, code, name from programme.hubs order by code, id")
                .query(HubRow.class)
                .list();
        List<ProgrammeRow> programmes = programmes();
        var run = new LinkedHashMap<UUID, Recipe>();
        programmes.forEach(row -> run.put(row.id(), recipes.recipe(row.recipeCode(), row.recipeVersion())));
        var ended = exact ? figures.wholes(run, LocalDate.now(clock)) : Map.<UUID, Map<String, SetFigures>>of();
        List<Run> runs = programmes.stream()
                .map(row -> new Run(
                        row.code(),
                        row.title(),
                        Objects.requireNonNull(run.get(row.id())).targets().entries(),
                        counts.getOrDefault(key(row.id(), null), none),
                        hubs.stream()
                                .filter(hub -> exact && hub.programmeId().equals(row.id()))
                                .map(hub -> new HubLine(
                                        hub.code(), hub.name(), counts.getOrDefault(key(row.id(), hub.id()), none)))
                                .toList(),
                        shares(
                                Objects.requireNonNull(run.get(row.id())),
                                ended.getOrDefault(row.id(), Map.of()),
                                locale)))
                .toList();
        return new WhereWeStandPage(
                viewer.name(),
                LocalDate.now(clock),
                exact,
                runs,
                viewer.is(Standing.ADMINISTRATOR) ? withoutPost() : List.of(),
                exact ? panels() : List.of());
    }

    private List<Record> panels() {
        var sheaf = new Sheaf();
        var asked = rooms.stream().map(room -> room.ask(sheaf)).toList();
        sheaf.send(database, Map.of());
        return asked.stream().flatMap(panel -> panel.get().stream()).toList();
    }

    private List<ProgrammeRow> programmes() {
        return sql.sql("""
                select id, code, title, recipe_code, recipe_version from programme.programmes order by opens_on, code
                """).query(ProgrammeRow.class).list();
    }

    private Map<String, Count> counts() {
        var counts = new HashMap<String, Count>();
        sql.sql("select programme_id, hub_id, entered, inside, gone, follow_ups, documents from today.counts()")
                .query(CountRow.class)
                .list()
                .forEach(row -> counts.put(key(row.programmeId(), row.hubId()), row.count()));
        return counts;
    }

    private static String key(UUID programme, @Nullable Integer hub) {
        return programme + "/" + (hub == null ? "" : hub);
    }

    /// None when nothing was counted for this viewer.
    private static List<Share> shares(Recipe recipe, Map<String, SetFigures> sets, Locale locale) {
        if (sets.isEmpty()) {
            return List.of();
        }
        return recipe.targets().exits().stream()
                .flatMap(target -> recipe.set(target.set()).stream().map(set -> {
                    String label = set.outcomeClass(target.outcomeClass())
                            .map(found -> found.in(locale))
                            .orElse(target.outcomeClass());
                    var classes = Objects.requireNonNull(sets.get(set.name())).classes();
                    return new Share(target, label, Objects.requireNonNull(classes.get(target.outcomeClass())));
                }))
                .toList();
    }

    private List<String> withoutPost() {
        return sql.sql("""
                select trim(m.first_name || ' ' || m.last_name) from team.members m
                where not exists (select 1 from team.posts p where p.member_id = m.id
                    and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
                order by lower(m.last_name), lower(m.first_name), m.id
                """).query(String.class).list();
    }
}
