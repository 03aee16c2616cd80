package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Search where six thousand bear one first name, two thousand of them with one family name too.
class CrowdSearchTest {
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
                    insert into programme.recipes (code, version, body) values ('r', '1', 'r');
                    insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                    values (gen_random_uuid(), 'p', 'P', 'r', '1', '2026-01-01');
                    insert into programme.hubs (id, programme_id, code, name, opens_on) overriding system value
                    select 1, id, 'hub', 'Hub', '2026-01-01' from programme.programmes;
                    insert into team.members (id, first_name, last_name, email)
                    values ('01890000-0000-7000-8000-000000000001', 'Nadia', 'Belkacem', 'nadia@example.org');
                    insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day)
                    values (gen_random_uuid(), '01890000-0000-7000-8000-000000000001', 'coach', 'coach', 1, 1, '2026-01-01');
                    insert into team.tickets (hash, member_id, expires_at)
                    values (sha256('a-ticket'), '01890000-0000-7000-8000-000000000001', now() + interval '1 hour');
                    insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                    select gen_random_uuid(), 1, 'Jean', case when n <= 2000 then 'Martin' else 'Autre' || n end,
                        n::text, '01890000-0000-7000-8000-000000000001' from generate_series(1, 6000) n;
                    insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                    values (gen_random_uuid(), 1, 'Jean-Luc', 'Wattrelos', 'z', '01890000-0000-7000-8000-000000000001');
                    """);
        }
        var owner = JdbcClient.create(database.database().owner());
        owner.sql("""
                insert into casefiles.search_keys (participant_id, hub_id, key)
                select id, 1, unnest(array['w:jean', 's:' || :jean, 'w:' || lower(last_name), 'n:jean' || lower(last_name)])
                from casefiles.participants where first_name = 'Jean'
                """).param("jean", fr.essaim.kernel.Spelling.sound("jean")).update();
        owner.sql("""
                insert into casefiles.search_keys (participant_id, hub_id, key)
                select id, 1, unnest(:keys) from casefiles.participants where first_name = 'Jean-Luc'
                """)
                .param(
                        "keys",
                        SearchKeys.of(LikenessTraits.of("Jean-Luc", "Wattrelos", null))
                                .toArray(String[]::new))
                .update();
        var source = database.database().application();
        sql = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_one_with_a_rare_family_name_is_found_whichever_word_comes_first() {
        assertThat(found("jean wattrelos")).containsExactly("Jean-Luc Wattrelos");
        assertThat(found("Wattrelos Jean")).containsExactly("Jean-Luc Wattrelos");
        assertThat(found("jean wattr")).containsExactly("Jean-Luc Wattrelos");
        assertThat(found("jean autre5999")).startsWith("Jean Autre5999");
    }

    @Test
    void a_crowd_fills_the_page_with_those_who_bear_the_name_typed() {
        assertThat(found("jean")).hasSize(50).allMatch(name -> name.startsWith("Jean"));
        assertThat(found("martin jean")).hasSize(50).containsOnly("Jean Martin");
    }

    @Test
    void a_rare_word_that_the_others_do_not_go_with_finds_nobody() {
        assertThat(found("jean wattrelos autre5999")).isEmpty();
        assertThat(found("paul wattrelos")).isEmpty();
    }

    private static List<String> found(String typed) {
        return transaction.execute(status -> {
            sql.sql("select set_config('essaim.ticket', 'a-ticket', true)")
                    .query(String.class)
                    .single();
            return SearchFound.bind(SearchKeys.typed(typed), sql.sql(SearchFound.WITH + """
                            select p.first_name || ' ' || p.last_name
                            from found join casefiles.participants p on p.id = found.participant_id
                            order by found.rank desc, p.sort_key, p.id limit 50
                            """))
                    .query(String.class)
                    .list();
        });
    }
}
