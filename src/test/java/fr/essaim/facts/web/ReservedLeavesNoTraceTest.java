package fr.essaim.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.EverythingSeen;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// That a reserved fact exists is itself reserved. Whoever else looks, with raw SQL as the
/// application, at everything the application may read: after one was written, shown to a
/// colleague, corrected, read and taken back, not one row of one table has changed for them, not
/// even where rows lie or how they are numbered.
@SpringBootTest
@EssaimTest
class ReservedLeavesNoTraceTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Facts facts;

    @Autowired
    FactHistoryPageQuery history;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    UUID first = Ids.mint();

    @BeforeEach
    void a_person_followed_by_several() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie, cast.tourcoing, new Identity(new PersonName("Aurélie", "Carpentier"), null, null), null);
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
            careTeam.assign(aurelie, cast.sofia, CareTeam.Part.SUPPORT, Cast.today());
        });
    }

    @Test
    void nobody_else_sees_that_anything_happened() throws SQLException {
        var others = List.of(cast.lead, cast.ines, cast.nadia, cast.thomas, cast.helene, cast.paul, cast.youssef);
        var before = new TreeMap<MemberId, Map<String, String>>(java.util.Comparator.comparing(MemberId::value));
        for (MemberId other : others) {
            before.put(other, EverythingSeen.by(cast, other));
        }
        cast.as(cast.claire, () -> {
            facts.write(first, aurelie, reserved("Une première version"), Set.of());
            facts.name(first, List.of(cast.sofia), Cast.today());
            UUID second = Ids.mint();
            facts.correct(second, first, reserved("Une seconde"));
            history.page(second);
            facts.endReading(second, cast.sofia);
            facts.withdraw(second, "Écrit par erreur");
        });
        for (MemberId other : others) {
            assertThat(EverythingSeen.by(cast, other)).as("seen by " + other).isEqualTo(before.get(other));
        }
    }

    @Test
    void whoever_did_it_finds_it_in_their_own_journal() throws SQLException {
        long hers = whispers(cast.claire);
        long sofias = whispers(cast.sofia);
        cast.as(cast.claire, () -> facts.write(first, aurelie, reserved("À elle seule"), Set.of()));
        assertThat(whispers(cast.claire)).isEqualTo(hers + 1);
        assertThat(whispers(cast.sofia)).isEqualTo(sofias);
    }

    private long whispers(MemberId who) throws SQLException {
        return Long.parseLong(String.valueOf(EverythingSeen.by(cast, who).get("journal.whispers"))
                .replaceFirst(" .*", ""));
    }

    /// A note of the team is told to the hub lead: the silence is about what is reserved, not about writing.
    @Test
    void a_fact_of_the_team_is_told_to_the_hub_lead() throws SQLException {
        var before = EverythingSeen.by(cast, cast.lead).get("journal.entries");
        cast.as(
                cast.claire,
                () -> facts.write(first, aurelie, fact(Compartment.TEAM, "Elle préfère les SMS."), Set.of()));
        assertThat(EverythingSeen.by(cast, cast.lead).get("journal.entries")).isNotEqualTo(before);
    }

    private static Fact reserved(String text) {
        return fact(Compartment.RESERVED, text);
    }

    private static Fact fact(Compartment where, String text) {
        return new Fact(where, null, Fact.State.DONE, null, null, text, Cast.today(), null, null, null, null, false);
    }
}
