package fr.essaim.bench;

import fr.essaim.bench.InventedPeople.Someone;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.installation.Progress;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// A scratch installation filled with invented people, spread over seven hubs as DEST1's, loaded as
/// the owner.
final class Crowd {
    static final int HUBS = 7;
    /// Works at one hub, and at all seven.
    static final MemberId OF_ONE_HUB = member(1);

    static final MemberId OF_EVERY_HUB = member(2);

    private static final int BATCH = 10_000;
    private static final int REMEMBERED = 500;

    private final Connection owner;
    private final InventedPeople people;

    Crowd(Connection owner, InventedPeople people) {
        this.owner = owner;
        this.people = people;
    }

    /// @return some of the people, evenly drawn
    List<Someone> settle(int number, Progress progress) throws SQLException {
        run("set synchronous_commit = off");
        found();
        List<String> indexes = without();
        List<Someone> some = new ArrayList<>();
        CopyManager server = owner.unwrap(PGConnection.class).getCopyAPI();
        StringBuilder files = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (int n = 1; n <= number; n++) {
            Someone who = people.next();
            write(n, who, files, keys);
            if (n % Math.max(1, number / REMEMBERED) == 0) {
                some.add(who);
            }
            if (n % BATCH == 0 || n == number) {
                copy(
                        server,
                        "casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date, opened_by)",
                        files);
                copy(server, "casefiles.search_keys (participant_id, hub_id, key)", keys);
                if (n % (20 * BATCH) == 0) {
                    progress.begins("bench.progress.people", n, number);
                }
            }
        }
        progress.begins("bench.progress.indexes");
        for (String index : indexes) {
            run(index);
        }
        run("delete from duplicates.to_compare");
        run("vacuum analyze");
        return some;
    }

    private static void write(int n, Someone who, StringBuilder files, StringBuilder keys) {
        UUID id = Ids.mint();
        int hub = 1 + n % HUBS;
        files.append(id)
                .append('\t')
                .append(hub)
                .append('\t')
                .append(who.first())
                .append('\t');
        files.append(who.last())
                .append('\t')
                .append(who.last())
                .append(' ')
                .append(who.first())
                .append('\t');
        files.append(who.born()).append('\t').append(OF_ONE_HUB).append('\n');
        for (String key : SearchKeys.of(who.traits())) {
            keys.append(id).append('\t').append(hub).append('\t').append(key).append('\n');
        }
    }

    private static void copy(CopyManager server, String into, StringBuilder rows) throws SQLException {
        try {
            server.copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The programme, its hubs and two coaches.
    private void found() throws SQLException {
        run("""
                insert into programme.recipes (code, version, body) values ('bench', '1', 'bench');
                insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                values ('018f0000-0000-7000-8000-0000000000aa', 'bench', 'Bench', 'bench', '1', '2020-01-01');
                insert into programme.hubs (id, programme_id, code, name, opens_on) overriding system value
                select n, '018f0000-0000-7000-8000-0000000000aa', 'hub-' || n, 'Hub ' || n, '2020-01-01'
                from generate_series(1, 7) n;
                """);
        for (MemberId member : List.of(OF_ONE_HUB, OF_EVERY_HUB)) {
            run("insert into team.members (id, first_name, last_name, email) values ('" + member + "', 'Bench', '"
                    + member + "', '" + member + "@exemple.fr')");
            run(
                    "insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day) select gen_random_uuid(), '"
                            + member + "', 'coach', 'coach', id, 0.1, '2020-01-01' from programme.hubs where id <= "
                            + (member.equals(OF_ONE_HUB) ? 1 : HUBS));
        }
    }

    /// Takes the keys' constraints and indexes away, and tells how to put them back: a million
    /// people enter faster.
    private List<String> without() throws SQLException {
        List<String> back = new ArrayList<>();
        List<String> away = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select 'alter table casefiles.search_keys drop constraint ' || quote_ident(conname),
                            'alter table casefiles.search_keys add constraint ' || quote_ident(conname) || ' '
                                || pg_get_constraintdef(oid), contype = 'f' as late
                        from pg_constraint where conrelid = 'casefiles.search_keys'::regclass and contype in ('p', 'f')
                        union all
                        select 'drop index casefiles.' || quote_ident(i.relname), pg_get_indexdef(i.oid), false
                        from pg_index x join pg_class i on i.oid = x.indexrelid
                        where x.indrelid = 'casefiles.search_keys'::regclass and not x.indisprimary
                        order by late
                        """)) {
            while (rows.next()) {
                away.add(rows.getString(1));
                back.add(rows.getString(2));
            }
        }
        for (String index : away) {
            run(index);
        }
        return back;
    }

    private void run(String text) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(text);
        }
    }

    private static MemberId member(int n) {
        return new MemberId(UUID.fromString("018f0000-0000-7000-8000-00000000000" + n));
    }
}
