package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.ReservedText;
import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.facts.web.FactHistoryPage.Withdrawal;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads every version of a fact, whichever of them was asked for.
@Component
@Transactional
class FactHistoryPageQuery {
    private final JdbcClient sql;
    private final ReservedText reserved;
    private final Programmes recipes;
    private final Journal journal;

    FactHistoryPageQuery(JdbcClient sql, ReservedText reserved, Programmes recipes, Journal journal) {
        this.sql = sql;
        this.reserved = reserved;
        this.recipes = recipes;
        this.journal = journal;
    }

    private record Subject(UUID id, String firstName, String lastName, int hubId) {}

    /// @throws NotHere when the viewer may not read it, or it was taken back and is somebody else's
    FactHistoryPage page(UUID fact) {
        Subject about =
                sql.sql("""
                select p.id, p.first_name, p.last_name, p.hub_id from casefiles.facts f
                join casefiles.participants p on p.id = f.participant_id where f.id = :fact
                """).param("fact", fact).query(Subject.class).optional().orElseThrow(NotHere::new);
        List<Version> versions =
                sql.sql("""
                with recursive later as (
                    select f.id, f.corrects, 0 as rank from casefiles.facts f where f.id = :fact
                    union all
                    select f.id, f.corrects, l.rank + 1 from casefiles.facts f join later l on f.corrects = l.id),
                earlier as (
                    select f.id, f.corrects, 0 as rank from casefiles.facts f where f.id = :fact
                    union all
                    select f.id, f.corrects, e.rank - 1 from casefiles.facts f join earlier e on f.id = e.corrects)
                select f.*, trim(m.first_name || ' ' || m.last_name) as author_name, f.author = team.viewer() as mine
                from (select id, rank from later union select id, rank from earlier) v
                join casefiles.facts f on f.id = v.id join team.members m on m.id = f.author order by v.rank desc
                """).param("fact", fact).query((row, n) -> version(row)).list();
        Withdrawal withdrawn = withdrawn(versions);
        if (withdrawn != null && !versions.getFirst().mine()) {
            throw new NotHere();
        }
        var person = new ParticipantId(about.id());
        if (versions.getFirst().compartment().equals(Compartment.RESERVED.code())) {
            journal.whisperedReading("fact-history", List.of(person));
        } else {
            journal.read("fact-history", person);
        }
        return new FactHistoryPage(
                about.id(),
                new PersonName(about.firstName(), about.lastName()),
                recipes.recipeOf(new HubId(about.hubId())),
                versions,
                withdrawn);
    }

    private @org.jspecify.annotations.Nullable Withdrawal withdrawn(List<Version> versions) {
        return sql.sql("""
                select trim(m.first_name || ' ' || m.last_name) as author, w.written_at as at, w.reason
                from casefiles.withdrawals w join team.members m on m.id = w.author
                where w.fact_id = any (:ids) order by w.written_at desc limit 1
                """)
                .param("ids", versions.stream().map(Version::id).toArray(UUID[]::new))
                .query((row, n) -> new Withdrawal(
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional()
                .orElse(null);
    }

    private Version version(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        var words = sealed == null ? null : reserved.open(id, sealed);
        return new Version(
                id,
                words == null ? row.getString("title") : words.title(),
                words == null ? row.getString("body") : words.body(),
                row.getString("strand"),
                row.getString("state"),
                row.getString("broken_by"),
                row.getObject("day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("sign"),
                row.getString("channel"),
                row.getObject("minutes", Integer.class),
                row.getString("compartment"),
                row.getBoolean("stub"),
                row.getString("author_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("mine"));
    }
}
