package fr.essaim.duplicates;

import static fr.essaim.duplicates.TwoFiles.identity;
import static fr.essaim.duplicates.TwoFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.facts.Compartment;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Two files become one and two again: nothing is lost, nobody else reads more, what was added since is kept.
@SpringBootTest
@EssaimTest
@Import(TwoFiles.class)
class MergesTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Merges merges;

    @Autowired
    Ways ways;

    @Autowired
    TwoFiles files;

    Cast cast;
    ParticipantId aurelie;
    ParticipantId orelie;
    UUID merge = Ids.mint();

    @BeforeEach
    void the_same_person_twice() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = files.open(cast, cast.nadia, cast.tourcoing, "Aurélie", "Carpentier");
        orelie = files.open(cast, cast.nadia, cast.tourcoing, "Orélie", "Charpentier");
    }

    private void merge(MemberId who) {
        cast.as(who, () -> merges.merge(merge, aurelie, orelie, identity("Aurélie", "Carpentier")));
    }

    @Test
    void what_is_written_goes_to_the_file_kept_and_the_other_is_hidden_from_everybody() throws SQLException {
        files.note(cast, cast.nadia, orelie, Compartment.TEAM, "Préfère les SMS.");
        files.enter(cast, cast.nadia, orelie, Cast.today().minusMonths(2));
        merge(cast.nadia);
        assertThat(rows(cast, orelie))
                .allMatch(row -> row.startsWith("casefiles.participants") || row.startsWith("casefiles.stays"));
        assertThat(rows(cast, aurelie)).anyMatch(row -> row.contains("Préfère les SMS.") && row.contains("facts"));
        for (MemberId who : List.of(cast.nadia, cast.claire, cast.lead, cast.ines, cast.youssef, cast.helene)) {
            assertThat(seen(who, "casefiles.participants where id = '" + orelie + "'"))
                    .isZero();
        }
        assertThat(seen(cast.nadia, "casefiles.participants where id = '" + aurelie + "'"))
                .isOne();
        assertThat(seen(
                        cast.nadia,
                        "casefiles.search_keys where key = 'w:charpentier' and participant_id = '" + aurelie + "'"))
                .as("both names stay searchable")
                .isOne();
    }

    @RepeatedTest(12)
    void merged_then_undone_every_row_is_back(RepetitionInfo life) throws SQLException {
        var chance = new Random(life.getCurrentRepetition());
        files.live(cast, aurelie, chance);
        files.live(cast, orelie, chance);
        if (chance.nextBoolean()) {
            files.enter(cast, cast.nadia, orelie, Cast.today().minusDays(40));
        }
        var before = rows(cast, aurelie, orelie);
        merge(cast.nadia);
        assertThat(rows(cast, aurelie, orelie)).isNotEqualTo(before);
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(rows(cast, aurelie, orelie)).containsExactlyElementsOf(before);
    }

    @Test
    void what_was_added_since_stays_with_the_file_kept_and_what_hangs_on_a_row_follows_it() throws SQLException {
        UUID note = files.note(cast, cast.nadia, orelie, Compartment.TEAM, "Préfère les SMS.");
        merge(cast.nadia);
        cast.as(cast.nadia, () -> ways.open(aurelie, new Way(Way.Kind.EMAIL, "aurelie@exemple.fr"), null));
        cast.as(
                cast.nadia,
                () -> files.facts.correct(Ids.mint(), note, TwoFiles.fact(Compartment.TEAM, "Les appels.")));
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(rows(cast, aurelie)).anyMatch(row -> row.contains("aurelie@exemple.fr"));
        assertThat(rows(cast, orelie))
                .anyMatch(row -> row.contains("Préfère les SMS."))
                .anyMatch(row -> row.contains("Les appels."));
    }

    @Test
    void two_journeys_of_one_programme_at_once_are_refused_and_nothing_is_moved() throws SQLException {
        files.enter(cast, cast.nadia, aurelie, Cast.today().minusMonths(3));
        files.enter(cast, cast.nadia, orelie, Cast.today().minusMonths(2));
        var before = rows(cast, aurelie, orelie);
        assertThatThrownBy(() -> merge(cast.nadia)).isInstanceOf(Merges.JourneysOverlap.class);
        assertThat(rows(cast, aurelie, orelie)).containsExactlyElementsOf(before);
    }

    @Test
    void across_hubs_only_somebody_who_sees_both_may_merge_and_undo() {
        ParticipantId elsewhere = files.open(cast, cast.youssef, cast.roubaix, "Aurélie", "Carpentier");
        var who = identity("Aurélie", "Carpentier");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> merges.merge(merge, aurelie, elsewhere, who)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.youssef, () -> merges.merge(merge, elsewhere, aurelie, who)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.helene, () -> merges.merge(merge, elsewhere, aurelie, who)))
                .isInstanceOf(NotHere.class);
        cast.as(cast.ines, () -> merges.merge(merge, aurelie, elsewhere, who));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> merges.undo(merge))).isInstanceOf(NotHere.class);
        cast.as(cast.ines, () -> merges.undo(merge));
    }

    @Test
    void a_reserved_note_stays_its_authors_through_merge_and_undo() throws SQLException {
        files.note(cast, cast.claire, orelie, Compartment.RESERVED, "Dit en confidence.");
        String reserved = "casefiles.facts where compartment = 'reserved' and participant_id in ('" + aurelie + "', '"
                + orelie + "')";
        merge(cast.nadia);
        for (MemberId other : List.of(cast.nadia, cast.thomas, cast.sofia, cast.lead, cast.ines, cast.helene)) {
            assertThat(seen(other, reserved)).isZero();
        }
        assertThat(seen(cast.claire, reserved)).isOne();
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(seen(cast.claire, reserved)).isOne();
        assertThat(seen(cast.nadia, reserved)).isZero();
    }

    @Test
    void a_file_merged_further_is_undone_in_turn() {
        merge(cast.nadia);
        ParticipantId third = files.open(cast, cast.nadia, cast.tourcoing, "Aurelie", "Carpentier");
        UUID further = Ids.mint();
        cast.as(cast.nadia, () -> merges.merge(further, third, aurelie, identity("Aurelie", "Carpentier")));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> merges.undo(merge))).isInstanceOf(Merges.MergedSince.class);
        cast.as(cast.nadia, () -> merges.undo(further));
        cast.as(cast.nadia, () -> merges.undo(merge));
    }

    @Test
    void both_are_in_the_journal_and_nobody_touches_what_a_merge_remembers() throws SQLException {
        merge(cast.nadia);
        assertThat(seen(
                        cast.nadia,
                        "journal.entries where act = 'merge-files' and '" + orelie + "' = any (participant_ids) and '"
                                + aurelie + "' = any (participant_ids)"))
                .isOne();
        for (String table : List.of("duplicates.moved", "duplicates.set_aside")) {
            assertThatThrownBy(() -> seen(cast.nadia, table)).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> seen(
                        cast.nadia,
                        "casefiles.participants where false; update casefiles.participants set absorbed_into = null"))
                .hasStackTraceContaining("permission denied");
    }

    private long seen(MemberId who, String what) {
        return RawSql.as(cast, who, "select count(*) from " + what);
    }
}
