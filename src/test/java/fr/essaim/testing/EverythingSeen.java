package fr.essaim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What somebody finds with raw SQL, as the application, in everything the application may read:
/// for tests that something left no trace.
public final class EverythingSeen {
    private EverythingSeen() {}

    /// Table by table: how many rows, and all of them with their place on the disk.
    public static Map<String, String> by(Cast cast, MemberId who) throws SQLException {
        var seen = new TreeMap<String, String>();
        List<SQLException> failed = new ArrayList<>();
        cast.as(who, () -> {
            Viewer viewer = Viewers.required();
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                    set.setString(1, viewer.ticket());
                    set.execute();
                }
                for (var relation : readable(app).entrySet()) {
                    String place = relation.getValue() ? "t.ctid::text || t::text" : "t::text";
                    try (var statement = app.createStatement();
                            var row = statement.executeQuery(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(%1$s, '|' order by %1$s)), '') from %2$s t"
                                            .formatted(place, relation.getKey()))) {
                        row.next();
                        seen.put(relation.getKey(), row.getString(1));
                    }
                }
                app.rollback();
            } catch (SQLException wrong) {
                failed.add(wrong);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        return seen;
    }

    /// Every table, view and sequence the application may read whole; true for tables, whose rows have a place.
    private static Map<String, Boolean> readable(Connection app) throws SQLException {
        var relations = new TreeMap<String, Boolean>();
        try (var statement = app.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname, c.relkind = 'r' from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v', 'm', 'S') and n.nspname <> 'information_schema'
                          and n.nspname !~ '^pg_' and has_schema_privilege(n.oid, 'usage')
                          and has_table_privilege(c.oid, 'select')
                        """)) {
            while (rows.next()) {
                relations.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        assertThat(relations).hasSizeGreaterThan(40).containsKeys("journal.entries", "journal.whispers");
        return relations;
    }
}
