package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.audits.MissingProofs.Missing;
import fr.essaim.audits.MissingProofs.Told;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class MissingProofsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Audits audits;

    @Autowired
    MissingProofs missing;

    private Cast cast;
    private AuditLife life;

    @BeforeEach
    void two_hubs() throws SQLException {
        cast = new Cast(database, viewers);
        life = new AuditLife(cast);
    }

    private Told told(MemberId who, int weeks, @Nullable Integer hub) {
        return cast.as(who, () -> missing.ask(life.code, weeks, hub, ""));
    }

    private Told named() {
        return cast.as(cast.helene, () -> {
            audits.readMissing(life.code, "Relancer les hubs");
            return missing.ask(life.code, 52, null, "");
        });
    }

    @Test
    void a_hub_reads_the_names_of_its_people_and_a_director_with_a_reason_those_of_all() throws SQLException {
        UUID here = UUID.randomUUID();
        life.left(life.journey(life.quay, "Sans-preuve"));
        life.life.write("insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day) values ('" + here
                + "', '" + cast.youssef.value() + "', 'coach-booster', 'coach', " + life.quay + ", 0.1, '2026-01-01')");
        life.journey(life.dock, "Au-bassin");
        Told theirs;
        try {
            theirs = told(cast.youssef, 6, null);
        } finally { // he works at one hub, as others who share this database know
            life.life.write("delete from team.posts where id = '" + here + "'");
        }
        assertThat(theirs.due()).isEmpty();
        assertThat(theirs.rows()).isNotEmpty().allMatch(row -> "X Sans-preuve".equals(row.name()));
        assertThat(theirs.rows()).extracting(Missing::kind).contains("entry", "exit");
        assertThat(theirs.rows()).isSortedAccordingTo(Comparator.comparing(Missing::dueOn));
        Told all = named();
        assertThat(all.rows()).hasSizeGreaterThan(theirs.rows().size()).allMatch(row -> row.name() != null);
        assertThat(all.due()).isEmpty();
        assertThat(all.hubs()).extracting(MissingProofs.HubMissing::name).containsExactly("bassin", "quai");
        Told none = told(cast.paul, 6, null);
        assertThat(none.rows()).isEmpty();
        assertThat(none.due()).isEmpty();
    }

    @Test
    void without_a_reason_a_director_reads_how_many_by_kind_and_by_week_and_no_line() throws SQLException {
        life.left(life.journey(life.quay, "Aubert"));
        life.journey(life.dock, "Bertin");
        int before = read();
        Told blind = told(cast.helene, 52, null);
        assertThat(blind.rows()).isEmpty();
        assertThat(blind.next()).isNull();
        assertThat(read()).as("nobody was read").isEqualTo(before);
        assertThat(blind.due()).isNotEmpty().allMatch(week -> week.monday().getDayOfWeek() == DayOfWeek.MONDAY);
        long hubs =
                blind.hubs().stream().mapToLong(hub -> hub.late() + hub.toDo()).sum();
        assertThat(blind.due().stream().mapToLong(MissingProofs.Due::many).sum())
                .isEqualTo(hubs);
        assertThat(named().rows()).as("the lines are those that were counted").hasSize((int) hubs);
        assertThat(told(cast.ines, 52, life.dock).due().stream()
                        .mapToLong(MissingProofs.Due::many)
                        .sum())
                .isLessThan(hubs);
    }

    @Test
    void every_line_is_reached_page_after_page_and_each_page_journals_its_own() throws SQLException {
        for (int i = 0; i < MissingProofs.PAGE + 30; i++) {
            life.journey(i % 2 == 0 ? life.quay : life.dock, "Né" + i % 7);
        }
        Told first = named();
        long all =
                first.hubs().stream().mapToLong(hub -> hub.late() + hub.toDo()).sum();
        assertThat(all).isGreaterThan(MissingProofs.PAGE);
        assertThat(first.rows()).hasSize(MissingProofs.PAGE);
        assertThat(first.next()).as("an address without a name").doesNotContain("Né");
        var seen = new ArrayList<String>();
        for (@Nullable Told page = first; page != null; ) {
            seen.addAll(keys(page.rows()));
            String next = page.next();
            page = next == null ? null : cast.as(cast.helene, () -> missing.ask(life.code, 52, null, next));
        }
        assertThat(seen).hasSize((int) all).doesNotHaveDuplicates();
        assertThat(cast.as(cast.helene, () -> missing.ask(life.code, 52, null, "n’importe quoi"))
                        .rows())
                .as("what is no key is the first page")
                .isEqualTo(first.rows());
    }

    private static List<String> keys(List<Missing> rows) {
        return rows.stream().map(row -> row.journeyId() + row.kind()).toList();
    }

    private int read() throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from journal.entries where act = 'missing-proofs'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
