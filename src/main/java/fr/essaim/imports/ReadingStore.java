package fr.essaim.imports;

import fr.essaim.imports.ReadList.Remark;
import fr.essaim.lists.Answer;
import fr.essaim.lists.Answers;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept of a reading for the screen, so that a list of ten thousand lines is turned page by
/// page; and what was answered.
@Repository
class ReadingStore {
    private final JdbcClient sql;

    ReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void keepColumns(ImportId id, List<ColumnRow> columns) {
        clear("columns", id);
        for (ColumnRow column : columns) {
            sql.sql("""
                    insert into imports.columns (import_id, nth, header, becomes, samples, filled)
                    values (:id, :nth, :header, :becomes, :samples, :filled)
                    """)
                    .param("id", id.value())
                    .param("nth", column.nth())
                    .param("header", column.header())
                    .param("becomes", column.becomes())
                    .param("samples", column.samples().toArray(String[]::new))
                    .param("filled", column.filled())
                    .update();
        }
    }

    List<ColumnRow> columns(ImportId id) {
        return sql.sql(
                        "select nth, header, becomes, samples, filled from imports.columns where import_id = :id order by nth")
                .param("id", id.value())
                .query((row, n) -> new ColumnRow(
                        row.getInt("nth"),
                        row.getString("header"),
                        row.getString("becomes"),
                        List.of((String[]) row.getArray("samples").getArray()),
                        row.getInt("filled")))
                .list();
    }

    void keep(ImportId id, List<ReadList.Line> lines) {
        keep(
                "lines",
                "s.line = k.line",
                """
                select * from unnest(:line::int[], :pile::text[], :fate::text[], :name::text[], :born::date[],
                    :reached::text[], :town::text[], :entered::date[])
                    as r (line, pile, fate, name, born, reached, town, entered)
                """,
                Map.of(
                        "id", id.value(),
                        "line", ints(lines, ReadList.Line::line),
                        "pile", texts(lines, line -> line.pile().code()),
                        "fate", texts(lines, ReadList.Line::fate),
                        "name", texts(lines, line -> line.shown().name()),
                        "born", texts(lines, line -> line.shown().born()),
                        "reached", texts(lines, line -> line.shown().reached()),
                        "town", texts(lines, line -> line.shown().town()),
                        "entered", texts(lines, line -> line.shown().entered())));
        keepRemarks(id, lines.stream().flatMap(line -> Placed.of(line).stream()).toList());
    }

    /// Rows that stand as they are said stay: an answer changes a few of ten thousand.
    ///
    /// @param same where `s` and `k` are about the same thing
    /// @param said the rows as they are to stand, in the order of the table's columns after the first
    private void keep(String table, String same, String said, Map<String, Object> rows) {
        sql.sql("""
                delete from imports.%s k where k.import_id = :id and not exists (
                    select from (%s) s where %s and row(k.*) is not distinct from row(:id::uuid, s.*))
                """.formatted(table, said, same)).params(rows).update();
        sql.sql("""
                insert into imports.%1$s select :id::uuid, s.* from (%2$s) s
                where not exists (select from imports.%1$s k where k.import_id = :id and %3$s)
                """.formatted(table, said, same)).params(rows).update();
    }

    /// A remark and its place.
    private record Placed(int line, int nth, Remark remark) {
        static List<Placed> of(ReadList.Line line) {
            var placed = new java.util.ArrayList<Placed>(line.remarks().size());
            line.remarks().forEach(remark -> placed.add(new Placed(line.line(), placed.size(), remark)));
            return placed;
        }
    }

    private void keepRemarks(ImportId id, List<Placed> placed) {
        keep(
                "remarks",
                "s.line = k.line and s.nth = k.nth",
                """
                select line, nth, weight, field, problem, string_to_array(details, U&'\\001F') as details, was, becomes,
                    other_line, other_person
                from unnest(:line::int[], :nth::int[], :weight::text[], :field::text[], :problem::text[],
                    :details::text[], :was::text[], :becomes::text[], :otherLine::int[], :otherPerson::uuid[])
                    as r (line, nth, weight, field, problem, details, was, becomes, other_line, other_person)
                """,
                Map.ofEntries(
                        Map.entry("id", id.value()),
                        Map.entry("line", ints(placed, Placed::line)),
                        Map.entry("nth", ints(placed, Placed::nth)),
                        Map.entry(
                                "weight",
                                texts(placed, at -> at.remark().weight().code())),
                        Map.entry("field", texts(placed, at -> at.remark().field())),
                        Map.entry("problem", texts(placed, at -> at.remark().problem())),
                        Map.entry(
                                "details",
                                texts(
                                        placed,
                                        at -> String.join("\u001F", at.remark().details()))),
                        Map.entry("was", texts(placed, at -> at.remark().was())),
                        Map.entry("becomes", texts(placed, at -> at.remark().becomes())),
                        Map.entry("otherLine", ints(placed, at -> at.remark().otherLine())),
                        Map.entry("otherPerson", texts(placed, at -> at.remark().otherPerson()))));
    }

    void answer(ImportId id, UUID answer, Answer what) {
        sql.sql("""
                insert into imports.answers (id, import_id, line, field, problem, choice, value, was)
                values (:answer, :id, :line, :field, :problem, :choice, :value, :was) on conflict (id) do nothing
                """)
                .param("answer", answer)
                .param("id", id.value())
                .param("line", what.line(), Types.INTEGER)
                .param("field", what.field())
                .param("problem", what.problem())
                .param("choice", what.choice().code())
                .param("value", what.value())
                .param("was", what.was())
                .update();
    }

    Answers answers(ImportId id) {
        return Answers.of(sql.sql("""
                        select line, field, problem, choice, value, was from imports.answers where import_id = :id
                        order by at, id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Answer(
                        row.getObject("line", Integer.class),
                        row.getString("field"),
                        row.getString("problem"),
                        Answer.Choice.of(row.getString("choice")),
                        row.getString("value"),
                        row.getString("was")))
                .list());
    }

    /// What was answered about one line.
    void takeBackAnswers(ImportId id, int line) {
        sql.sql("delete from imports.answers where import_id = :id and line = :line")
                .param("id", id.value())
                .param("line", line)
                .update();
    }

    /// One that held for several lines.
    void takeBackAnswer(ImportId id, UUID answer) {
        sql.sql("delete from imports.answers where import_id = :id and id = :answer and line is null")
                .param("id", id.value())
                .param("answer", answer)
                .update();
    }

    void takeBackAllAnswers(ImportId id) {
        clear("answers", id);
    }

    private void clear(String table, ImportId id) {
        sql.sql("delete from imports." + table + " where import_id = :id")
                .param("id", id.value())
                .update();
    }

    private static <T> @Nullable Integer[] ints(List<T> things, Function<T, @Nullable Integer> of) {
        return things.stream().map(of).toArray(Integer[]::new);
    }

    /// As texts, days and ids too: PostgreSQL reads them as what they are cast to.
    private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable Object> of) {
        return things.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
