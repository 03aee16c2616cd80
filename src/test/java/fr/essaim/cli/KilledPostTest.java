package fr.essaim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.DataDirectory;
import fr.essaim.installation.Installation;
import fr.essaim.installation.Progress;
import fr.essaim.outbox.FakeServer;
import fr.essaim.outbox.FakeServer.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The machine loses its power while the words of a letter travel: the process is killed without a word. Nobody guesses
/// whether they arrived, nothing is sent twice, and what waited leaves once when Essaim is back.
class KilledPostTest {
    @TempDir
    Path folder;

    private @Nullable Served essaim;

    @AfterEach
    void stop() {
        if (essaim != null) {
            essaim.close();
        }
    }

    @Test
    void killed_while_a_letter_travels_it_is_said_to_be_uncertain_and_the_others_leave_once() throws Exception {
        Path data = folder.resolve("data");
        try (var silent = new FakeServer(Manner.HOLDS_ITS_BREATH)) {
            essaim = serve(data, silent, "one");
            essaim.site();
            try (var joined = Installation.join(DataDirectory.open(data), Map.of(), Progress.SILENT)) {
                var owner = JdbcClient.create(joined.database().owner());
                letters(owner, List.of("first", "second", "third"));
                waitFor(() -> silent.heard().contains("first"));
                essaim.kill();
                assertThat(silent.heard()).doesNotContain("second", "third");
                assertThat(fates(owner)).containsExactly("waits", "waits", "waits");
                // the two minutes of a letter that was in somebody's hands
                owner.sql("update outbox.letters set taken_until = taken_until - interval '5 minutes'")
                        .update();
            }
        }
        try (var post = new FakeServer(Manner.POLITE)) {
            essaim = serve(data, post, "two");
            essaim.site();
            try (var joined = Installation.join(DataDirectory.open(data), Map.of(), Progress.SILENT)) {
                var owner = JdbcClient.create(joined.database().owner());
                waitFor(() -> !fates(owner).contains("waits"));
                assertThat(fates(owner)).containsExactly("uncertain", "gone", "gone");
            }
            assertThat(post.heard())
                    .doesNotContain("first")
                    .containsOnlyOnce("second")
                    .containsOnlyOnce("third");
        }
    }

    private Served serve(Path data, FakeServer post, String name) throws IOException {
        return Served.on(
                data,
                folder.resolve("console-" + name),
                Map.of(
                        "SPRING_MAIL_HOST",
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        "SPRING_MAIL_PORT",
                        String.valueOf(post.port()),
                        "ESSAIM_MAIL_FROM",
                        "hub@exemple.fr",
                        "ESSAIM_OUTBOX_EVERY",
                        "1s"));
    }

    private static void letters(JdbcClient owner, List<String> words) {
        owner.sql("""
                with recipe as (insert into programme.recipes values ('post', '1.0.0', '') returning 1),
                run as (insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                    values (gen_random_uuid(), 'post', 'Post', 'post', '1.0.0', '2020-01-01') returning id),
                hub as (insert into programme.hubs (programme_id, code, name, opens_on) select id, 'quay', 'Quay', '2020-01-01' from run
                    returning id),
                author as (insert into team.members (id, first_name, last_name, email)
                    values (gen_random_uuid(), 'A', 'B', 'a.b@exemple.fr') returning id)
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                select gen_random_uuid(), hub.id, 'Amina', 'Du-Courrier', 'du-courrier', author.id from hub, author
                """).update();
        for (int nth = 0; nth < words.size(); nth++) {
            owner.sql("""
                    insert into outbox.letters (id, participant_id, hub_id, channel, recipient, subject, words, about, leaves_from,
                        useless_after, next_try)
                    select gen_random_uuid(), p.id, p.hub_id, 'email', 'amina@exemple.fr', 'Votre rendez-vous', :words, 'appointment 1',
                        now(), now() + interval '2 hours', now() - interval '1 minute' + :nth * interval '1 second'
                    from casefiles.participants p
                    """).param("words", words.get(nth)).param("nth", nth).update();
        }
    }

    private static List<String> fates(JdbcClient owner) {
        return owner.sql("select coalesce(fate, 'waits') from outbox.letters order by next_try, written_at")
                .query(String.class)
                .list();
    }

    private interface Asked {
        boolean isSo() throws Exception;
    }

    private static void waitFor(Asked asked) throws Exception {
        for (int i = 0; i < 600 && !asked.isSo(); i++) {
            Thread.sleep(100);
        }
        assertThat(asked.isSo()).as("within a minute").isTrue();
    }
}
