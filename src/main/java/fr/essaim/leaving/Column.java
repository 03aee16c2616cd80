package fr.essaim.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One column of a sheet: what is asked of the database, and how its values are written.
///
/// @param name of the table's column, or of what is computed
/// @param sql on the row `x`
record Column(String name, String sql, String header, Kind kind) {
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    enum Kind {
        /// Written as it is.
        TEXT,
        /// Perhaps a code of a list or of the recipe: written in words.
        WORD,
        DAY,
        MOMENT,
        NUMBER,
        YES_NO,
        LIST,
        /// A member or a hub, by name.
        MEMBER,
        HUB
    }

    /// @param place of the column in the row, from 1
    @Nullable
    Object value(ResultSet row, int place, String table, Lexicon words) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(place);
            case WORD -> {
                String code = row.getString(place);
                yield code == null ? null : words.word(table, name, code);
            }
            case DAY -> row.getObject(place, LocalDate.class);
            case MOMENT -> {
                var moment = row.getObject(place, OffsetDateTime.class);
                yield moment == null ? null : moment.atZoneSameInstant(HERE).toLocalDateTime();
            }
            case NUMBER -> row.getObject(place);
            case YES_NO -> {
                boolean said = row.getBoolean(place);
                yield row.wasNull() ? null : words.say(said ? "leaving.yes" : "leaving.no");
            }
            case LIST -> list(row, place);
            case MEMBER -> words.member(row.getObject(place, UUID.class));
            case HUB -> {
                int hub = row.getInt(place);
                yield row.wasNull() ? null : words.hub(hub);
            }
        };
    }

    private static @Nullable String list(ResultSet row, int place) throws SQLException {
        var array = row.getArray(place);
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(Objects::toString)
                        .collect(Collectors.joining(" "));
    }
}
