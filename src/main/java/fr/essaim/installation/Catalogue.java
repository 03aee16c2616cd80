package fr.essaim.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the rooms keep, as PostgreSQL itself tells: every table of every room's schema, those pointed at first.
final class Catalogue {
    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// @param name with its schema, quoted as SQL needs it
    /// @param columns those that are written, not computed, quoted and in order
    /// @param sealed whether a column `sealed` holds bytes encrypted with the key of reserved notes
    record Table(String name, String columns, boolean sealed) {}

    /// @param target the table pointed at, `column` the one that points
    record Pointer(String table, String column, String target, String targetColumn) {}

    /// In the order in which they can be filled.
    List<Table> tables() throws SQLException {
        var found = new LinkedHashMap<String, Table>();
        query(
                """
                select format('%I.%I', n.nspname, c.relname),
                       string_agg(format('%I', a.attname), ', ' order by a.attnum),
                       bool_or(a.attname = 'sealed' and a.atttypid = 'bytea'::regtype)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relpersistence = 'p'
                  and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'
                group by 1 order by 1""",
                row -> found.put(row.getString(1), new Table(row.getString(1), row.getString(2), row.getBoolean(3))));
        Map<String, Set<String>> below = new LinkedHashMap<>();
        found.keySet().forEach(name -> below.put(name, new LinkedHashSet<>()));
        for (var pointer : pointers()) {
            below.getOrDefault(pointer.table(), Set.of()).add(pointer.target());
        }
        return inOrder(below).stream()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /// Foreign keys of one column, and the first column of the others.
    List<Pointer> pointers() throws SQLException {
        var pointers = new ArrayList<Pointer>();
        query(
                """
                select format('%I.%I', n.nspname, c.relname), format('%I', a.attname),
                       format('%I.%I', tn.nspname, t.relname), format('%I', ta.attname)
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = k.confkey[1]
                where k.contype = 'f' order by 1, 2, 3""",
                row -> pointers.add(
                        new Pointer(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return pointers;
    }

    /// Every sequence that has been used, with its last number.
    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        query("""
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                where last_value is not null and schemaname <> 'public' order by 1""", row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    private static List<String> inOrder(Map<String, Set<String>> below) {
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < below.size()) {
            int before = ordered.size();
            below.forEach((table, targets) -> {
                if (targets.stream().allMatch(target -> target.equals(table) || ordered.contains(target))) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables point at each other in a circle: " + below.keySet());
            }
        }
        return List.copyOf(ordered);
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }
}
