package fr.essaim.casefiles;

import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// COPY is refused where row-level security holds: the rows are copied into temporary tables, and pass the walls from
/// there, as the viewer.
@Repository
class ArrivalRepository {
    private static final int INDEXED = 2_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    ArrivalRepository(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void copy(List<Arrival> list) {
        jdbc.execute("""
                create temporary table arriving (id uuid, first_name text, last_name text, sort_key text,
                    birth_date date, gender text, source_reference text) on commit drop;
                create temporary table arriving_ways (id uuid, participant_id uuid, kind text, value text) on commit drop;
                create temporary table arriving_homes (id uuid, participant_id uuid, address text, commune_code text)
                    on commit drop;
                create temporary table arriving_proposals (id uuid, participant_id uuid, field text, value text)
                    on commit drop;
                """);
        copy("arriving", list, ArrivalRepository::person);
        copy(
                "arriving_ways",
                list,
                (arrival, rows) -> arrival.ways()
                        .forEach(way ->
                                rows.row(Ids.mint(), arrival.id(), way.kind().code(), way.value())));
        copy("arriving_homes", list, ArrivalRepository::home);
        copy("arriving_proposals", list, ArrivalRepository::proposals);
    }

    void settle(HubId hub, LocalDate today, MemberId by) {
        for (String act : List.of("""
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date, gender,
                    source_reference, opened_by)
                select id, :hub, first_name, last_name, sort_key, birth_date, gender, source_reference, :by from arriving
                """, """
                insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by)
                select gen_random_uuid(), id, :hub, :today, :by from arriving
                """, """
                insert into casefiles.ways (id, participant_id, hub_id, kind, value, from_day, author)
                select id, participant_id, :hub, kind, value, :today, :by from arriving_ways
                """, """
                insert into casefiles.homes (id, participant_id, hub_id, address, commune_code, qpv, from_day, author)
                select id, participant_id, :hub, address, commune_code, 'not-known', :today, :by from arriving_homes
                """, """
                insert into casefiles.proposals (id, participant_id, hub_id, field, value, author)
                select id, participant_id, :hub, field, value, :by from arriving_proposals
                """)) {
            sql.sql(act)
                    .param("hub", hub.value())
                    .param("by", by.value())
                    .param("today", today)
                    .update();
        }
        // a second list may come in the same transaction
        jdbc.execute("drop table arriving, arriving_ways, arriving_homes, arriving_proposals");
    }

    private static void person(Arrival arrival, Rows rows) {
        Identity who = arrival.identity();
        rows.row(
                arrival.id(),
                who.name().first(),
                who.name().last(),
                who.sortKey(),
                who.birthDate(),
                who.gender() == null ? null : who.gender().code(),
                noneIfEmpty(arrival.sourceReference()));
    }

    /// What each is found by, some thousands at a time.
    void index(List<Arrival> list) {
        for (int from = 0; from < list.size(); from += INDEXED) {
            List<Arrival> some = list.subList(from, Math.min(list.size(), from + INDEXED));
            sql.sql("select casefiles.write_keys(:people, :keys)")
                    .param("people", some.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                    .param("keys", some.stream().map(ArrivalRepository::keys).toArray(String[]::new))
                    .query()
                    .singleRow();
        }
    }

    private static String keys(Arrival arrival) {
        Identity who = arrival.identity();
        var traits = LikenessTraits.of(who.name().first(), who.name().last(), who.birthDate());
        for (Way way : arrival.ways()) {
            traits = traits.reachedBy(way.value());
        }
        return String.join("\n", SearchKeys.of(traits));
    }

    private static void home(Arrival arrival, Rows rows) {
        String address = arrival.place().address();
        String commune = arrival.place().communeCode();
        if (!address.isEmpty() || !commune.isEmpty()) {
            rows.row(Ids.mint(), arrival.id(), noneIfEmpty(address), noneIfEmpty(commune));
        }
    }

    private static void proposals(Arrival arrival, Rows rows) {
        LocalDate entry = arrival.proposed().entry();
        if (entry != null) {
            rows.row(Ids.mint(), arrival.id(), "entry", entry);
        }
        if (!arrival.proposed().prescriber().isEmpty()) {
            rows.row(Ids.mint(), arrival.id(), "prescriber", arrival.proposed().prescriber());
        }
    }

    private static @Nullable String noneIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private void copy(String table, List<Arrival> list, BiConsumer<Arrival, Rows> written) {
        jdbc.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            try {
                Rows rows = new Rows();
                for (Arrival arrival : list) {
                    written.accept(arrival, rows);
                    rows.sendWhenLong(copy);
                }
                rows.send(copy);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /// Rows in COPY's text form.
    private static final class Rows {
        private static final int LONG = 1 << 18;
        private final StringBuilder text = new StringBuilder();

        void sendWhenLong(CopyIn copy) throws SQLException {
            if (text.length() > LONG) {
                send(copy);
            }
        }

        void send(CopyIn copy) throws SQLException {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }

        void row(@Nullable Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                Object cell = cells[i];
                text.append(i == 0 ? "" : "\t").append(cell == null ? "\\N" : escaped(cell.toString()));
            }
            text.append('\n');
        }

        private static String escaped(String cell) {
            return cell.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }
}
