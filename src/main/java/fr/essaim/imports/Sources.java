package fr.essaim.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the columns of a source were read last time in this organisation. A source is known by its headers: the same
/// headers in the same order are the same source, whatever the file is called.
@Repository
class Sources {
    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    List<ColumnRow> asLastTime(ListKind kind, List<ColumnRow> proposed) {
        if (nameless(proposed)) {
            return proposed;
        }
        List<String> known = sql.sql("select columns from imports.sources where kind = :kind and headers = :headers")
                .param("kind", kind.code())
                .param("headers", hash(proposed))
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .optional()
                .orElse(List.of());
        if (known.size() != proposed.size()) {
            return proposed;
        }
        List<ColumnRow> columns = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            ColumnRow column = proposed.get(i);
            columns.add(column.locked() ? column : column.but(known.get(i)));
        }
        return List.copyOf(columns);
    }

    /// Without a header, two lists of as many columns are no one source.
    private static boolean nameless(List<ColumnRow> columns) {
        return columns.stream().allMatch(column -> column.header().isEmpty());
    }

    void remember(ListKind kind, List<ColumnRow> columns) {
        if (nameless(columns)) {
            return;
        }
        sql.sql("""
                insert into imports.sources (kind, headers, columns) values (:kind, :headers, :columns)
                on conflict (kind, headers) do update
                    set columns = excluded.columns, author = excluded.author, at = now()
                """)
                .param("kind", kind.code())
                .param("headers", hash(columns))
                .param("columns", columns.stream().map(ColumnRow::becomes).toArray(String[]::new))
                .update();
    }

    private static byte[] hash(List<ColumnRow> columns) {
        String headers =
                columns.stream().map(column -> column.nth() + column.header()).collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
