package fr.essaim.testing;

import fr.essaim.installation.Database;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The people of every test, in an empty installation: DEST1's names and roles, two of its hubs,
/// the walls of its recipe. `new Cast(database, viewers)` writes them once; `cast.as(cast.nadia, ()
/// -> …)` does something as one of them.
public final class Cast {
    public final HubId tourcoing = new HubId(1);
    public final HubId roubaix = new HubId(2);
    public final MemberId nadia = member(1);
    public final MemberId thomas = member(2);
    public final MemberId claire = member(3);
    public final MemberId sofia = member(4);
    public final MemberId helene = member(5);
    public final MemberId ines = member(6);
    public final MemberId paul = member(7);
    public final MemberId youssef = member(8);
    public final MemberId lead = member(9);

    public static java.time.LocalDate today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
    }

    private final Database database;
    private final Viewers viewers;

    public Cast(Database database, Viewers viewers) throws SQLException {
        this.database = database;
        this.viewers = viewers;
        try (Connection owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            if (statement.executeQuery("select 1 from team.members limit 1").next()) {
                return;
            }
            shelve(owner);
            statement.execute("""
                    insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on) values
                        ('018f0000-0000-7000-8000-0000000000aa', 'dest1', 'DEST1', 'dest1', '1.0.0', '2020-01-01');
                    insert into programme.hubs (id, programme_id, code, name, opens_on) overriding system value values
                        (1, '018f0000-0000-7000-8000-0000000000aa', 'tourcoing', 'Tourcoing', '2020-01-01'),
                        (2, '018f0000-0000-7000-8000-0000000000aa', 'roubaix', 'Roubaix', '2020-01-01');
                    alter table programme.hubs alter column id restart with 3;
                    """);
            walls(owner);
            post(owner, nadia, "Nadia", "Belkacem", "coach-booster", "coach", 1);
            post(owner, thomas, "Thomas", "Vanhoutte", "coach-emploi", "coach", 1);
            post(owner, claire, "Claire", "Delattre", "assistante-de-service-social", "social-worker", 1);
            post(owner, sofia, "Sofia", "Ferreira", "psychologist", "social-worker", 1);
            post(owner, helene, "Hélène", "Caron", "director", "director", null);
            post(owner, ines, "Inès", "Vidal", "administrator", "administrator", null);
            post(owner, paul, "Paul", "Renard", "funder", "funder", null);
            post(owner, youssef, "Youssef", "Haddad", "coach-booster", "coach", 2);
            post(owner, lead, "Marion", "Pruvost", "hub-lead", "hub-lead", 1);
        }
    }

    public <T> T as(MemberId who, Supplier<T> what) {
        return viewers.as(who, what);
    }

    public void as(MemberId who, Runnable what) {
        viewers.as(who, () -> {
            what.run();
            return 0;
        });
    }

    public Connection owner() throws SQLException {
        return database.owner().getConnection();
    }

    public Connection application() throws SQLException {
        return database.application().getConnection();
    }

    private static MemberId member(int n) {
        return new MemberId(UUID.fromString("018f0000-0000-7000-8000-00000000000" + n));
    }

    /// The recipe the product ships, as the programme's room would have shelved it.
    private static void shelve(Connection owner) throws SQLException {
        try (var file = Cast.class.getResourceAsStream("/recipes/dest1-1.0.0.yaml");
                var insert = owner.prepareStatement("insert into programme.recipes values ('dest1', '1.0.0', ?)")) {
            byte[] body = java.util.Objects.requireNonNull(file).readAllBytes();
            insert.setString(1, new String(body, java.nio.charset.StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void walls(Connection owner) throws SQLException {
        Map<String, String[]> readers = Map.of(
                "team", new String[] {"coach-booster", "coach-emploi", "assistante-de-service-social", "psychologist"},
                "employment", new String[] {"coach-booster", "coach-emploi"});
        try (var statement = owner.createStatement()) {
            for (var wall : readers.entrySet()) {
                for (String role : wall.getValue()) {
                    statement.execute("insert into programme.compartment_readers select id, '" + wall.getKey() + "', '"
                            + role + "', 'care-team' from programme.programmes");
                    statement.execute("insert into programme.compartment_writers select id, '" + wall.getKey() + "', '"
                            + role + "' from programme.programmes");
                }
                statement.execute("insert into programme.compartment_readers select id, '" + wall.getKey()
                        + "', 'hub-lead', 'hub' from programme.programmes");
            }
            statement.execute("""
                    insert into programme.compartment_writers select id, 'reserved', r from programme.programmes,
                        unnest(array['assistante-de-service-social', 'psychologist']) r
                    """);
        }
    }

    @SuppressWarnings("TooManyParameters")
    private static void post(
            Connection owner,
            MemberId id,
            String first,
            String last,
            String role,
            String standing,
            @org.jspecify.annotations.Nullable Integer hub)
            throws SQLException {
        try (var member = owner.prepareStatement(
                        "insert into team.members (id, first_name, last_name, email) values (?, ?, ?, ?)");
                var post = owner.prepareStatement("""
                        insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
                        values (gen_random_uuid(), ?, ?, ?, ?, 0.5, '2020-01-01')
                        """)) {
            member.setObject(1, id.value());
            member.setString(2, first);
            member.setString(3, last);
            member.setString(4, (first + "." + last + "@exemple.fr").toLowerCase(java.util.Locale.ROOT));
            member.executeUpdate();
            post.setObject(1, id.value());
            post.setString(2, role);
            post.setString(3, standing);
            post.setObject(4, hub, java.sql.Types.INTEGER);
            post.executeUpdate();
        }
    }
}
