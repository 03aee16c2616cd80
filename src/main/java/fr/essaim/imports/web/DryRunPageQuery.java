package fr.essaim.imports.web;

import fr.essaim.imports.ColumnRow;
import fr.essaim.imports.ImportId;
import fr.essaim.imports.Works;
import fr.essaim.imports.web.DryRunPage.Line;
import fr.essaim.imports.web.DryRunPage.Mend;
import fr.essaim.imports.web.DryRunPage.Piles;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.site.Elsewhere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the stored dry run, fifty lines at a time: the number of questions does not grow with the list.
@Component
@Transactional
class DryRunPageQuery {
    private static final int PAGE = 50;
    private static final Set<String> PILES = Set.of("decide", "proposed", "ready", "rest");

    private final JdbcClient sql;
    private final ImportHeads heads;
    private final TwinQuery twins;
    private final AlikeQuery alike;
    private final ElsewhereQuery elsewhere;
    private final Works works;

    DryRunPageQuery(
            JdbcClient sql,
            ImportHeads heads,
            TwinQuery twins,
            AlikeQuery alike,
            ElsewhereQuery elsewhere,
            Works works) {
        this.sql = sql;
        this.heads = heads;
        this.twins = twins;
        this.alike = alike;
        this.elsewhere = elsewhere;
        this.works = works;
    }

    /// @return the page, or where the import stands now
    Object page(ImportId id, @Nullable String asked, After after) {
        ImportHead head = heads.of(id);
        if (worked(id)) {
            return Elsewhere.to(head.path() + "/work");
        }
        if (!head.own()) {
            throw new NotHere();
        }
        if (!head.read()) {
            return Elsewhere.to(head.path() + "/columns");
        }
        Piles piles = piles(id);
        String show = asked != null && PILES.contains(asked) ? asked : first(piles);
        boolean mended = show.equals("decide") || show.equals("proposed");
        List<Mend> mends = mended ? mends(id, show, after) : List.of();
        List<Line> lines = mended ? List.of() : lines(id, show, after);
        return new DryRunPage(
                head,
                notes(id),
                piles,
                columns(id),
                show,
                mended ? alike.alike(id, show) : List.of(),
                alike.once(id),
                mends.subList(0, Math.min(PAGE, mends.size())),
                lines.subList(0, Math.min(PAGE, lines.size())),
                elsewhere.elsewhere(id),
                elsewhere.unasked(id),
                piles.twins() > 0 ? twins.first(id) : null,
                Ids.mint(),
                next(head, show, mends, lines));
    }

    private List<String> notes(ImportId id) {
        return sql.sql("select notes from imports.imports where id = :id")
                .param("id", id.value())
                .query((row, n) -> texts(row, "notes"))
                .single();
    }

    /// Brought in, or on its way.
    private boolean worked(ImportId id) {
        return sql.sql("""
                        select exists (select 1 from imports.works w where w.import_id = :id and w.what = 'bring'
                            and (w.how = 'done' or w.id = any (:going)))
                        """)
                .param("id", id.value())
                .param("going", works.going().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /// Where a gesture is asked, else what is ready.
    private static String first(Piles piles) {
        return piles.decide() > piles.twins() ? "decide" : piles.proposed() > 0 ? "proposed" : "ready";
    }

    private static @Nullable String next(ImportHead head, String show, List<Mend> mends, List<Line> lines) {
        String beginning = head.path() + "?show=" + show + "&after=";
        if (mends.size() > PAGE) {
            Mend last = mends.get(PAGE - 1);
            return beginning + new After(last.line(), last.nth());
        }
        return lines.size() > PAGE ? beginning + new After(lines.get(PAGE - 1).line(), 0) : null;
    }

    private Piles piles(ImportId id) {
        Map<String, Integer> piles = new LinkedHashMap<>();
        int[] renewed = {0};
        sql.sql(
                        "select pile, fate, count(*)::int as lines from imports.lines where import_id = :id group by 1, 2 order by 1, 2")
                .param("id", id.value())
                .query(row -> {
                    piles.merge(row.getString("pile"), row.getInt("lines"), Integer::sum);
                    boolean comes = Set.of("proposed", "ready").contains(row.getString("pile"));
                    renewed[0] += comes && row.getString("fate").equals("changed") ? row.getInt("lines") : 0;
                });
        return new Piles(
                piles.getOrDefault("decide", 0),
                piles.getOrDefault("proposed", 0),
                piles.getOrDefault("ready", 0),
                piles.getOrDefault("rest", 0),
                twins.count(id),
                renewed[0]);
    }

    private List<ColumnRow> columns(ImportId id) {
        return sql.sql(
                        "select nth, header, becomes, samples, filled from imports.columns where import_id = :id order by nth")
                .param("id", id.value())
                .query((row, n) -> new ColumnRow(
                        row.getInt("nth"),
                        row.getString("header"),
                        row.getString("becomes"),
                        texts(row, "samples"),
                        row.getInt("filled")))
                .list();
    }

    private List<Mend> mends(ImportId id, String show, After after) {
        return sql.sql("""
                select * from (select r.line, r.nth, l.name, r.field, r.problem, r.details, r.was, r.becomes,
                    count(*) over (partition by r.field, r.problem, r.was)::int as alike
                from imports.remarks r join imports.lines l using (import_id, line)
                where r.import_id = :id and r.weight = :show and l.pile = :show and r.other_line is null
                    and r.other_person is null) asked
                where (line, nth) > (:line, :nth) order by line, nth limit :page
                """)
                .param("id", id.value())
                .param("show", show)
                .param("line", after.line())
                .param("nth", after.nth())
                .param("page", PAGE + 1)
                .query((row, n) -> new Mend(
                        row.getInt("line"),
                        row.getInt("nth"),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("problem"),
                        texts(row, "details"),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getInt("alike")))
                .list();
    }

    private List<Line> lines(ImportId id, String show, After after) {
        return sql.sql("""
                select l.line, l.fate, l.name, l.born, l.reached, l.town, l.entered,
                    array(select concat_ws(chr(31), r.problem, array_to_string(r.details, chr(31)))
                        from imports.remarks r where r.import_id = l.import_id and r.line = l.line
                        order by (r.field = 'row') desc, r.nth limit 6) as said,
                    exists (select 1 from imports.answers a where a.import_id = l.import_id and a.line = l.line) as answered
                from imports.lines l
                where l.import_id = :id and l.pile = :show and l.fate <> 'blank' and l.line > :line
                order by l.line limit :page
                """)
                .param("id", id.value())
                .param("show", show)
                .param("line", after.line())
                .param("page", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getInt("line"),
                        row.getString("fate"),
                        row.getString("name"),
                        row.getObject("born", LocalDate.class),
                        row.getString("reached"),
                        row.getString("town"),
                        row.getObject("entered", LocalDate.class),
                        texts(row, "said").stream()
                                .map(DryRunPage.Said::unpacked)
                                .toList(),
                        row.getBoolean("answered")))
                .list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
