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
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// That a reserved fact exists is itself reserved. Whoever else looks, with raw SQL as the application, at everything
/// the application may read: after one was written, shown to a colleague, corrected, read and taken back, not one row
/// of
/// one table has changed for them, not even where rows lie or how they are numbered.
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
            before.put(other, everythingSeenBy(other));
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
            assertThat(everythingSeenBy(other)).as("seen by " + other).isEqualTo(before.get(other));
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
        return Long.parseLong(
                String.valueOf(everythingSeenBy(who).get("journal.whispers")).replaceFirst(" .*", ""));
    }

    /// A note of the team is told to the hub lead: the silence is about what is reserved, not about writing.
    @Test
    void a_fact_of_the_team_is_told_to_the_hub_lead() throws SQLException {
        var before = everythingSeenBy(cast.lead).get("journal.entries");
        cast.as(
                cast.claire,
                () -> facts.write(first, aurelie, fact(Compartment.TEAM, "Elle préfère les SMS."), Set.of()));
        assertThat(everythingSeenBy(cast.lead).get("journal.entries")).isNotEqualTo(before);
    }

    /// Table by table: how many rows, and all of them with their place on the disk.
    private Map<String, String> everythingSeenBy(MemberId who) throws SQLException {
        var seen = new TreeMap<String, String>();
        List<SQLException> failed = new ArrayList<>();
        cast.as(who, () -> {
            Viewer viewer = Viewers.required();
            try (Connection app = cast.application()) {
                app.setAutoCommit(false);
                try (var set = app.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                    set.setString(1, viewer.ticket());
                    set.execute();
                }
                for (var relation : readable(app).entrySet()) {
                    String place = relation.getValue() ? "t.ctid::text || t::text" : "t::text";
                    try (var statement = app.createStatement();
                            var row = statement.executeQuery(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(%1$s, '|' order by %1$s)), '') from %2$s t"
                                            .formatted(place, relation.getKey()))) {
                        row.next();
                        seen.put(relation.getKey(), row.getString(1));
                    }
                }
                app.rollback();
            } catch (SQLException wrong) {
                failed.add(wrong);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        return seen;
    }

    /// Every table, view and sequence the application may read whole; true for tables, whose rows have a place.
    private static Map<String, Boolean> readable(Connection app) throws SQLException {
        var relations = new TreeMap<String, Boolean>();
        try (var statement = app.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname, c.relkind = 'r' from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v', 'm', 'S') and n.nspname <> 'information_schema'
                          and n.nspname !~ '^pg_' and has_schema_privilege(n.oid, 'usage')
                          and has_table_privilege(c.oid, 'select')
                        """)) {
            while (rows.next()) {
                relations.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        assertThat(relations).hasSizeGreaterThan(40).containsKeys("journal.entries", "journal.whispers");
        return relations;
    }

    private static Fact reserved(String text) {
        return fact(Compartment.RESERVED, text);
    }

    private static Fact fact(Compartment where, String text) {
        return new Fact(where, null, Fact.State.DONE, null, null, text, Cast.today(), null, null, null, null, false);
    }
}
