package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Search at 100 000 people over twenty hubs, as the application's login, with a ticket of one hub.
class SearchPlanTest {
    private static TestDatabase database;
    private static JdbcClient sql;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void people() throws SQLException {
        database = TestDatabase.fresh();
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    set synchronous_commit = off;
                    alter table casefiles.search_keys drop constraint search_keys_at;
                    drop index casefiles.search_keys_of;
                    insert into programme.recipes (code, version, body) values ('r', '1', 'r');
                    insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                    values (gen_random_uuid(), 'p', 'P', 'r', '1', '2026-01-01');
                    insert into programme.hubs (programme_id, code, name, opens_on)
                    select id, 'hub-' || n, 'Hub ' || n, '2026-01-01' from programme.programmes, generate_series(1, 20) n;
                    insert into team.members (id, first_name, last_name, email)
                    values ('01890000-0000-7000-8000-000000000001', 'Nadia', 'Belkacem', 'nadia@example.org');
                    insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
                    select gen_random_uuid(), '01890000-0000-7000-8000-000000000001', 'coach', 'coach', min(id), 1, '2026-01-01'
                    from programme.hubs;
                    insert into team.tickets (hash, member_id, expires_at)
                    values (sha256('a-ticket'), '01890000-0000-7000-8000-000000000001', now() + interval '1 hour');
                    insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                    select gen_random_uuid(), (select min(id) from programme.hubs) + n % 20, 'first' || n % 97, 'last' || n % 997,
                        n::text, '01890000-0000-7000-8000-000000000001' from generate_series(1, 100000) n;
                    insert into casefiles.search_keys (participant_id, hub_id, key)
                    select id, hub_id, unnest(array['w:' || first_name, 'w:' || last_name, 's:' || left(first_name, 6),
                        's:' || left(last_name, 5), 'n:' || first_name || last_name]) from casefiles.participants;
                    create index search_keys_of on casefiles.search_keys (participant_id);
                    alter table casefiles.search_keys add constraint search_keys_at primary key (hub_id, key, participant_id);
                    analyze casefiles.search_keys;
                    analyze casefiles.participants;
                    """);
        }
        var source = database.database().application();
        sql = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_typed_name_is_found_by_the_hubs_index_and_never_by_reading_all_keys() {
        String plan = String.join("\n", asked("explain ", "select * from found", "first7 last7"));
        assertThat(plan).contains("search_keys_at").doesNotContain("Seq Scan on search_keys");
    }

    @Test
    void a_coach_finds_the_people_of_their_hub_only() {
        List<String> found = asked("", "select participant_id::text from found", "last20 first20");
        List<String> hubs = asked(
                "",
                "select distinct p.hub_id::text from found join casefiles.participants p on p.id = found.participant_id",
                "first20");
        assertThat(found).isNotEmpty().allMatch(id -> UUID.fromString(id).version() == 4);
        assertThat(hubs).hasSize(1);
    }

    private static List<String> asked(String explain, String select, String typed) {
        return transaction.execute(status -> {
            sql.sql("select set_config('essaim.ticket', 'a-ticket', true)")
                    .query(String.class)
                    .single();
            return SearchFound.bind(SearchKeys.typed(typed), sql.sql(explain + SearchFound.WITH + select))
                    .query((row, n) -> row.getString(1))
                    .list();
        });
    }
}
