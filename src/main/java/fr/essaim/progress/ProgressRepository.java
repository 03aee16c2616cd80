package fr.essaim.progress;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes the elements of this room. Author and hour are stamped by the database; the same id sent
/// twice is written once.
@Repository
class ProgressRepository {
    private final JdbcClient sql;

    ProgressRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotHere when there is no such person for this viewer, or nothing of theirs to read here
    /// @throws OpenFile.NotInCharge when the viewer does not accompany them
    OpenFile open(ParticipantId person) {
        OpenFile file = sql.sql("""
                select p.hub_id, progress.viewer_writes(p.id, p.hub_id) as in_charge
                from casefiles.participants p where p.id = :person and progress.viewer_reads(p.id, p.hub_id)
                """)
                .param("person", person.value())
                .query((row, n) -> new OpenFile(person, new HubId(row.getInt("hub_id")), row.getBoolean("in_charge")))
                .optional()
                .orElseThrow(NotHere::new);
        file.refuseUnlessInCharge();
        return file;
    }

    /// @throws NotHere when there is none
    void refuseUnlessTheirs(ParticipantId person, String table, UUID id) {
        boolean theirs = sql.sql("select exists (select from progress." + table
                        + " x where x.id = :id and x.participant_id = :person)")
                .param("id", id)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new NotHere();
        }
    }

    /// How a talent or a lead of this person stands; empty when nothing was told of it.
    /// @throws NotHere when there is none
    Optional<Sequel.Kind> last(ParticipantId person, Sequel.Subject subject, UUID id) {
        refuseUnlessTheirs(person, subject.name().toLowerCase(Locale.ROOT) + "s", id);
        return sql.sql("select t.kind from progress.sequels t where t." + subject.column()
                        + " = :id order by t.written_at desc, t.id desc limit 1")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(said -> Sequel.Kind.valueOf(said.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    boolean isInTheTeam(ParticipantId person, UUID member) {
        return sql.sql("""
                select exists (select from casefiles.care_team c where c.participant_id = :person and c.member_id = :member)
                """)
                .param("person", person.value())
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    boolean insert(OpenFile file, UUID id, Talent talent) {
        return into("talents", "words, said_on", file, id)
                        .param("words", talent.words())
                        .param("said_on", talent.saidOn())
                        .update()
                > 0;
    }

    boolean insert(OpenFile file, UUID id, UUID talent, Sighting sighting) {
        return into("sightings", "talent_id, seen_by, seen_member, seen_role, words, fact_id, on_day", file, id)
                        .param("talent_id", talent)
                        .param("seen_by", sighting.by().code())
                        .param("seen_member", sighting.member(), Types.OTHER)
                        .param("seen_role", sighting.role(), Types.VARCHAR)
                        .param("words", sighting.words(), Types.VARCHAR)
                        .param("fact_id", sighting.fact(), Types.OTHER)
                        .param("on_day", sighting.on())
                        .update()
                > 0;
    }

    boolean insert(OpenFile file, UUID id, UUID talent, Appellation lead, LocalDate on) {
        return into("leads", "talent_id, appellation, rome, label, kept_on", file, id)
                        .param("talent_id", talent)
                        .param("appellation", lead.code())
                        .param("rome", lead.rome())
                        .param("label", lead.label())
                        .param("kept_on", on)
                        .update()
                > 0;
    }

    boolean insert(OpenFile file, UUID id, Sequel sequel) {
        return into("sequels", sequel.subject().column() + ", kind, on_day, words", file, id)
                        .param(sequel.subject().column(), sequel.about())
                        .param("kind", sequel.kind().code())
                        .param("on_day", sequel.on())
                        .param("words", sequel.words(), Types.VARCHAR)
                        .update()
                > 0;
    }

    private StatementSpec into(String table, String columns, OpenFile file, UUID id) {
        return into(sql, table, columns, file, id);
    }

    /// @param columns named as the parameters that fill them
    static StatementSpec into(JdbcClient sql, String table, String columns, OpenFile file, UUID id) {
        return sql.sql("insert into progress." + table + " (id, participant_id, hub_id, " + columns
                        + ") values (:id, :person, :hub, :" + columns.replace(", ", ", :")
                        + ") on conflict (id) do nothing")
                .param("id", id)
                .param("person", file.person().value())
                .param("hub", file.hub().value());
    }
}
