package fr.essaim.site;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/// Several questions about one thing, sent to the database together: one way there and back for a page of eight
/// panels instead of eight. Each is planned and walled as if it were asked alone.
public final class Sheaf {
    private static final Map<Class<?>, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private final StringJoiner texts = new StringJoiner(";\n");
    private final List<Answer<?>> answers = new ArrayList<>();

    private record Answer<T>(RowMapper<T> mapper, List<T> rows) {
        void take(ResultSet from) throws SQLException {
            while (from.next()) {
                rows.add(mapper.mapRow(from, rows.size()));
            }
        }
    }

    /// @param type a record, its components named as the columns
    /// @return the answers, once the sheaf was sent; empty until then
    @SuppressWarnings("unchecked")
    public <T> List<T> ask(String question, Class<T> type) {
        return ask(question, (RowMapper<T>) MAPPERS.computeIfAbsent(type, SimplePropertyRowMapper::new));
    }

    /// As above, each row read by hand.
    public <T> List<T> ask(String question, RowMapper<T> mapper) {
        texts.add(question);
        var answer = new Answer<>(mapper, new ArrayList<T>());
        answers.add(answer);
        return answer.rows;
    }

    /// Asks them all, in the caller's transaction, and fills the answers.
    /// @param about the values of all questions, by name
    public void send(NamedParameterJdbcOperations database, Map<String, ?> about) {
        database.execute(texts.toString(), about, this::answered);
    }

    private boolean answered(PreparedStatement statement) throws SQLException {
        statement.execute();
        for (var answer : answers) {
            try (var rows = statement.getResultSet()) {
                answer.take(rows);
            }
            statement.getMoreResults();
        }
        return true;
    }
}
