package fr.essaim.casefiles;

import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// COPY is refused where row-level security holds: the rows are copied into temporary tables, and
/// pass the walls from there, as the viewer.
@Repository
class ArrivalRepository {
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    ArrivalRepository(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /// What is to be written of some people, made ready without the database: while it writes some,
    /// the next are made ready.
    static final class Ready {
        private final Rows people = new Rows();
        private final Rows ways = new Rows();
        private final Rows homes = new Rows();
        private final Rows proposals = new Rows();
        private final UUID[] ids;
        private final String[] keys;

        Ready(List<Arrival> list) {
            list.forEach(this::add);
            ids = list.stream().map(one -> one.id().value()).toArray(UUID[]::new);
            keys = list.stream().map(Ready::keys).toArray(String[]::new);
        }

        private void add(Arrival arrival) {
            Identity who = arrival.identity();
            people.row(
                    arrival.id(),
                    Ids.mint(),
                    who.name().first(),
                    who.name().last(),
                    who.sortKey(),
                    who.birthDate(),
                    who.gender() == null ? null : who.gender().code(),
                    noneIfEmpty(arrival.sourceReference()));
            for (Way way : arrival.ways()) {
                ways.row(Ids.mint(), arrival.id(), way.kind().code(), way.value());
            }
            String address = arrival.place().address();
            String commune = arrival.place().communeCode();
            if (!address.isEmpty() || !commune.isEmpty()) {
                homes.row(Ids.mint(), arrival.id(), noneIfEmpty(address), noneIfEmpty(commune));
            }
            LocalDate entry = arrival.proposed().entry();
            if (entry != null) {
                proposals.row(Ids.mint(), arrival.id(), "entry", entry);
            }
            if (!arrival.proposed().prescriber().isEmpty()) {
                proposals.row(
                        Ids.mint(),
                        arrival.id(),
                        "prescriber",
                        arrival.proposed().prescriber());
            }
        }

        /// What somebody is found by.
        private static String keys(Arrival arrival) {
            Identity who = arrival.identity();
            var traits = LikenessTraits.of(who.name().first(), who.name().last(), who.birthDate())
                    .reachedBy(arrival.ways().stream().map(Way::value).toList());
            return String.join("\n", SearchKeys.of(traits));
        }

        private static @Nullable String noneIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    void write(Ready ready, HubId hub, LocalDate today, MemberId by) {
        // some may have come before in the same transaction
        jdbc.execute("""
                create temporary table if not exists arriving (id uuid, stay uuid, first_name text, last_name text,
                    sort_key text, birth_date date, gender text, source_reference text) on commit drop;
                create temporary table if not exists arriving_ways (id uuid, participant_id uuid, kind text, value text)
                    on commit drop;
                create temporary table if not exists arriving_homes (id uuid, participant_id uuid, address text,
                    commune_code text) on commit drop;
                create temporary table if not exists arriving_proposals (id uuid, participant_id uuid, field text,
                    value text) on commit drop;
                truncate arriving, arriving_ways, arriving_homes, arriving_proposals;
                """);
        copy("arriving", ready.people);
        copy("arriving_ways", ready.ways);
        copy("arriving_homes", ready.homes);
        copy("arriving_proposals", ready.proposals);
        settle(hub, today, by);
        sql.sql("select casefiles.write_keys(:people, :keys)")
                .param("people", ready.ids)
                .param("keys", ready.keys)
                .query()
                .singleRow();
    }

    private void settle(HubId hub, LocalDate today, MemberId by) {
        for (String act : List.of("""
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date, gender,
                    source_reference, opened_by)
                select id, :hub, first_name, last_name, sort_key, birth_date, gender, source_reference, :by from arriving
                """, """
                insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by)
                select stay, id, :hub, :today, :by from arriving
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
    }

    private void copy(String table, Rows rows) {
        if (rows.text.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            try {
                byte[] bytes = rows.text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
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
        private final StringBuilder text = new StringBuilder();

        void row(@Nullable Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                Object cell = cells[i];
                if (i > 0) {
                    text.append('\t');
                }
                if (cell == null) {
                    text.append("\\N");
                } else {
                    escape(cell.toString());
                }
            }
            text.append('\n');
        }

        private void escape(String cell) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
    }
}
