package fr.essaim.indicators.web;

import fr.essaim.indicators.Ended;
import fr.essaim.indicators.Figure;
import fr.essaim.indicators.Trait;
import fr.essaim.indicators.web.RowsPage.Asked;
import fr.essaim.indicators.web.RowsPage.Counts;
import fr.essaim.indicators.web.RowsPage.Row;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Through the walls, unlike the figure: only rows the viewer may read, and their reading is journaled.
@Component
@Transactional
class RowsPageQuery {
    private static final int PAGE = 50;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    /// Each journey of the hubs counted, how it stands, and how it ended if it did.
    private static final String BEHIND = """
            with behind as (
                select j.id as journey, j.participant_id, j.hub_id, j.entered_on,
                    case when x.id is not null then 'exited' when exists (
                        select 1 from journeys.fact_suspensions s where s.journey_id = j.id and s.known_until is null
                          and s.from_day <= team.today() and (s.until_day is null or s.until_day >= team.today()))
                        then 'suspended' else 'going-on' end as standing,
                    x.left_on, x.outcome, indicators.codes(x.details) as details,
                    x.id is not null and (not x.evidence_needed or exists (
                        select 1 from journeys.fact_proofs f where f.journey_id = j.id)) as proved
                from journeys.journeys j
                left join journeys.exits x on x.journey_id = j.id and x.stands and x.change <> 'taken-back'
                where j.programme_id = :programme and j.hub_id = any ((select indicators.counted_hubs(:programme))::int[]))
            """;

    private final JdbcClient sql;
    private final Programmes programmes;
    private final JsonMapper json;
    private final Journal journal;

    RowsPageQuery(JdbcClient sql, Programmes programmes, JsonMapper json, Journal journal) {
        this.sql = sql;
        this.programmes = programmes;
        this.json = json;
        this.journal = journal;
    }

    private record Run(UUID id, String code) {}

    private record Alike(String outcome, String details, boolean proved) {}

    private record Line(
            UUID person,
            UUID journey,
            String name,
            String hub,
            LocalDate enteredOn,
            String standing,
            @Nullable LocalDate leftOn,
            @Nullable String outcome,
            @Nullable String details,
            boolean proved,
            long people) {}

    /// @throws NotHere when there is no such programme, or the rows of the line would tell what its figure keeps back
    RowsPage page(Asked asked) {
        Run run = sql.sql("""
                select id, code from programme.programmes where code = :code or :code = '' order by opens_on, code limit 1
                """)
                .param("code", asked.programme())
                .query(Run.class)
                .optional()
                .orElseThrow(NotHere::new);
        Recipe recipe = programmes.recipeOf(run.code());
        DefinitionSet set = FiguresPageQuery.chosen(recipe, asked.set());
        Trait trait = asked.by().isEmpty() ? null : Trait.of(recipe, asked.by());
        if (trait != null && !trait.hasRows()) {
            throw new NotHere();
        }
        List<Line> lines = lines(run, asked, trait, counted(run, recipe, set, asked));
        List<Row> rows =
                lines.stream().limit(PAGE).map(line -> row(recipe, set, line)).toList();
        journal.read(
                "figure",
                null,
                rows.stream().map(row -> new ParticipantId(row.person())).toList());
        return new RowsPage(
                recipe,
                set,
                asked,
                trait,
                rows,
                lines.isEmpty() ? 0 : lines.getFirst().people(),
                lines.size() > PAGE ? asked.next(rows.getLast()) : null);
    }

    /// The ways journeys ended that count as asked; all of them when nothing is.
    private List<Alike> counted(Run run, Recipe recipe, DefinitionSet set, Asked asked) {
        if (asked.counted().isEmpty()) {
            return List.of();
        }
        return sql
                .sql(
                        BEHIND
                                + "select distinct outcome, details::text as details, proved from behind where standing = 'exited'")
                .param("programme", run.id())
                .query(Alike.class)
                .stream()
                .filter(alike -> answers(asked.counted(), figure(recipe, set, alike)))
                .toList();
    }

    private static boolean answers(String counted, Figure alone) {
        return switch (counted) {
            case "in" -> alone.numerator() > 0;
            case "to-prove" -> alone.declared() > alone.numerator();
            case "missing" -> alone.missing() > 0;
            case "withdrawn" -> alone.withdrawn() > 0;
            default -> alone.numerator() == 0;
        };
    }

    private List<Line> lines(Run run, Asked asked, @Nullable Trait trait, List<Alike> counted) {
        Trait.Range range = trait == null ? Trait.Range.ANY : trait.range(asked.value());
        return sql.sql(BEHIND + """
                , asked as (
                    select b.* from behind b
                    where (:standing = '' or b.standing = :standing or (:standing = 'inside' and b.standing <> 'exited'))
                      and (:outcome = '' or b.outcome = :outcome)
                      and (:month::date is null or date_trunc('month', b.entered_on) = :month::date)
                      and (:hub = '' or b.hub_id = (select h.id from programme.hubs h
                          where h.code = :hub and h.programme_id = :programme))
                      and (:counted = '' or (b.outcome, b.details, b.proved) in (
                          select * from unnest(:outcomes::text[], :details::jsonb[], :proved::boolean[])))
                      and (:by = '' or (select case when :low::int is null then t.value = :value
                                  or (:value = 'not-told' and t.value ~ '^[0-9]{5,}$')
                              when t.value ~ '^[0-9]{1,4}$' then t.value::int between :low::int and :high::int
                              else false end
                          from indicators.trait_at_entry(b.participant_id, b.entered_on, :by, :question) as t(value))))
                select p.id as person, a.journey, trim(p.first_name || ' ' || p.last_name) as name, h.name as hub,
                    a.entered_on, a.standing, a.left_on, a.outcome, a.details::text as details, a.proved,
                    (select count(*) from asked c join casefiles.participants q on q.id = c.participant_id) as people
                from asked a join casefiles.participants p on p.id = a.participant_id
                join programme.hubs h on h.id = a.hub_id
                where :after::uuid is null
                    or (a.entered_on, a.journey) < (select l.entered_on, l.journey from behind l where l.journey = :after::uuid)
                order by a.entered_on desc, a.journey desc limit :page
                """)
                .param("programme", run.id())
                .param("standing", asked.standing())
                .param("outcome", asked.outcome())
                .param("month", asked.monthBegins(), Types.DATE)
                .param("hub", asked.hub())
                .param("counted", asked.counted())
                .param("outcomes", counted.stream().map(Alike::outcome).toArray(String[]::new))
                .param("details", counted.stream().map(Alike::details).toArray(String[]::new))
                .param("proved", counted.stream().map(Alike::proved).toArray(Boolean[]::new))
                .param("by", trait == null ? "" : trait.question() == null ? trait.code() : "answer")
                .param("question", trait == null ? "" : trait.code())
                .param("value", asked.value())
                .param("low", range.low(), Types.INTEGER)
                .param("high", range.high(), Types.INTEGER)
                .param("after", Ids.find(asked.after()).orElse(null), Types.OTHER)
                .param("page", PAGE + 1)
                .query(Line.class)
                .list();
    }

    private Row row(Recipe recipe, DefinitionSet set, Line line) {
        String outcome = line.outcome();
        return new Row(
                line.person(),
                line.journey(),
                line.name(),
                line.hub(),
                line.enteredOn(),
                line.standing(),
                line.leftOn(),
                outcome,
                outcome == null
                        ? null
                        : counts(figure(
                                recipe, set, new Alike(outcome, String.valueOf(line.details()), line.proved()))));
    }

    private Figure figure(Recipe recipe, DefinitionSet set, Alike alike) {
        var ended = new Ended(alike.outcome(), json.readValue(alike.details(), DETAILS), alike.proved(), 1);
        return Figure.of(recipe.results(), set, set.mainClass().id(), List.of(ended));
    }

    private static Counts counts(Figure alone) {
        if (alone.withdrawn() > 0) {
            return Counts.WITHDRAWN;
        }
        return alone.numerator() > 0 ? Counts.IN : alone.declared() > 0 ? Counts.TO_PROVE : Counts.OTHER;
    }
}
