package fr.essaim.leaving;

import fr.essaim.leaving.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// The columns of a table as PostgreSQL tells them, so that none is forgotten. Beside the id of a
/// person, of a member or of a hub stands their name.
final class Columns {
    private static final String PERSON = "concat_ws(' ', p.last_name, p.first_name)";

    private final JdbcTemplate sql;
    private final Lexicon words;

    Columns(JdbcTemplate sql, Lexicon words) {
        this.sql = sql;
        this.words = words;
    }

    private record Stored(String name, String type, boolean member) {}

    List<Column> of(Sheet sheet) {
        var columns = new ArrayList<Column>();
        for (Stored stored : stored(sheet.table())) {
            if (!sheet.without().contains(stored.name())) {
                add(columns, sheet.table(), stored);
            }
        }
        sheet.more()
                .forEach((name, expression) -> columns.add(new Column(
                        name,
                        expression,
                        words.header(sheet.table(), name),
                        name.endsWith("_at") ? Kind.MOMENT : Kind.TEXT)));
        return columns;
    }

    private void add(List<Column> columns, String table, Stored stored) {
        String name = stored.name();
        String asked = "x." + name;
        String header = words.header(table, name);
        String id = words.say("leaving.id-of", header);
        if (name.equals("participant_id")) {
            columns.add(new Column(name, PERSON, header, Kind.TEXT));
            columns.add(new Column(name, asked, id, Kind.TEXT));
        } else if (stored.member() || name.equals("member_id") || name.equals("about_member")) {
            columns.add(new Column(name, asked, header, Kind.MEMBER));
            columns.add(new Column(name, asked, id, Kind.TEXT));
        } else if (name.equals("hub_id") || name.endsWith("_hub")) {
            columns.add(new Column(name, asked, header, Kind.HUB));
            columns.add(new Column(name, asked, id, Kind.NUMBER));
        } else {
            columns.add(new Column(name, asked, header, kind(table, stored)));
        }
    }

    private static Kind kind(String table, Stored stored) {
        return switch (stored.type()) {
            case "date" -> Kind.DAY;
            case "timestamp with time zone" -> Kind.MOMENT;
            case "boolean" -> Kind.YES_NO;
            case "smallint", "integer", "bigint", "double precision" -> Kind.NUMBER;
            case "bytea" -> throw new IllegalStateException(table + "." + stored.name() + " is no text for a cell");
            case String type when type.startsWith("numeric") -> Kind.NUMBER;
            case String type when type.endsWith("[]") -> Kind.LIST;
            case "text" -> Kind.WORD;
            default -> Kind.TEXT;
        };
    }

    private List<Stored> stored(String table) {
        return sql.query("""
                select a.attname, format_type(a.atttypid, a.atttypmod), exists (
                    select 1 from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'f'
                        and k.conkey = array[a.attnum] and k.confrelid = 'team.members'::regclass)
                from pg_attribute a where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped
                order by a.attnum
                """, (row, n) -> new Stored(row.getString(1), row.getString(2), row.getBoolean(3)), table);
    }
}
