package fr.essaim.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@EssaimTest
class JournalPageTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Journal journal;

    @Autowired
    JournalController pages;

    @Autowired
    TransactionOperations transactions;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void an_empty_journal() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate journal.entries, journal.whispers");
        }
    }

    @Test
    void every_act_and_whisper_is_shown_once_from_the_latest_to_the_first() {
        var written = new ArrayList<String>();
        for (int n = 0; n < 130; n++) {
            String act = "act-" + n;
            boolean reserved = n % 7 == 0;
            cast.as(
                    cast.claire,
                    () -> transactions.executeWithoutResult(begun -> {
                        if (reserved) {
                            journal.whispered(act, cast.tourcoing, aurelie);
                        } else {
                            journal.did(act, cast.tourcoing, aurelie);
                        }
                    }));
            written.addFirst(act);
        }
        assertThat(allPages(cast.claire)).isEqualTo(written);
        assertThat(allPages(cast.lead)).hasSize(111).doesNotContain("act-0", "act-7", "act-126");
        assertThat(allPages(cast.ines)).hasSize(111);
        assertThat(allPages(cast.thomas)).isEmpty();
    }

    @Test
    void whoever_only_whispered_reads_it_too() {
        cast.as(
                cast.claire,
                () -> transactions.executeWithoutResult(
                        begun -> journal.whisperedReading("own-notes", List.of(aurelie))));
        assertThat(allPages(cast.claire)).containsExactly("own-notes");
    }

    private List<String> allPages(MemberId who) {
        return cast.as(who, () -> {
            var acts = new ArrayList<String>();
            long before = Long.MAX_VALUE;
            while (true) {
                JournalPage page = pages.journal(before);
                page.entries().forEach(entry -> acts.add(entry.act()));
                if (page.older() == null) {
                    return acts;
                }
                before = Long.parseLong(page.older().substring("/journal?before=".length()));
            }
        });
    }
}
