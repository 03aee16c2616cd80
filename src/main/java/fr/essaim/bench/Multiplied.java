package fr.essaim.bench;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A simulated programme several times over: what its figures read, everybody again under ids of
/// their own. To simulate a million people one by one takes an hour and 22 GB, of which the figures
/// read a tenth.
final class Multiplied {
    /// In the order in which they point at one another.
    private static final List<String> TABLES = List.of(
            "casefiles.participants",
            "casefiles.stays",
            "casefiles.homes",
            "casefiles.orientations",
            "casefiles.situations",
            "journeys.journeys",
            "journeys.entries",
            "journeys.undertakings",
            "journeys.suspensions",
            "journeys.exits",
            "journeys.evidence",
            "journeys.follow_ups");

    private static final Set<String> OF_ONE_PERSON =
            Set.of("id", "participant_id", "journey_id", "corrects", "absorbed_into");

    private record Column(String name, boolean identifies) {
        String again() {
            return identifies ? "md5(t." + name + "::text || k)::uuid" : "t." + name;
        }
    }

    private Multiplied() {}

    /// @param times how many times as many people there are afterwards
    static void by(int times, DataSource owner) {
        var connection = new SingleConnectionDataSource(connection(owner), true);
        var sql = JdbcClient.create(connection);
        sql.sql("set synchronous_commit = off").update();
        for (String table : TABLES) {
            // what the database would do at each row was done for the rows that are repeated
            sql.sql("alter table " + table + " disable trigger user").update();
            List<Column> columns = columns(sql, table);
            sql.sql("insert into %s (%s) select %s from %s t cross join generate_series(2, :times) k"
                            .formatted(
                                    table,
                                    String.join(
                                            ", ",
                                            columns.stream().map(Column::name).toList()),
                                    String.join(
                                            ", ",
                                            columns.stream().map(Column::again).toList()),
                                    table))
                    .param("times", times)
                    .update();
            sql.sql("alter table " + table + " enable trigger user").update();
        }
        connection.destroy();
    }

    private static List<Column> columns(JdbcClient sql, String table) {
        return sql.sql("""
                select quote_ident(column_name) as name, udt_name = 'uuid' as uuid from information_schema.columns
                where table_schema || '.' || table_name = :table and is_generated = 'NEVER' order by ordinal_position
                """)
                .param("table", table)
                .query((row, n) -> new Column(
                        row.getString("name"), row.getBoolean("uuid") && OF_ONE_PERSON.contains(row.getString("name"))))
                .list();
    }

    private static java.sql.Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException("the scratch database does not answer", failed);
        }
    }
}
