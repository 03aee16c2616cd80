package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files about a person: a contract, an attestation, a signed paper. Kept in the database under the
/// same walls as facts, checked by what they contain, given back as attachments only.
@Component
@Transactional
public class Documents {
    /// Ten mebibytes: a scanned contract of twenty pages.
    public static final int LARGEST = 10 * 1024 * 1024;

    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;

    Documents(JdbcClient sql, ParticipantRepository people, Journal journal) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
    }

    public enum Wall {
        JOURNEY,
        TEAM,
        EMPLOYMENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As read back, for a download.
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(String name, String mediaType, byte[] bytes) {}

    /// What a file may be kept as, by what it contains: for rooms that keep files of their own.
    /// @throws DocumentKind.Unknown when the content is none of the kinds kept here, whatever its name says
    /// @throws TooLarge over ten mebibytes
    public static Stored checked(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new TooLarge();
        }
        var kind = DocumentKind.of(bytes);
        return new Stored(kind.tidy(name), kind.mediaType(), bytes);
    }

    /// @param id minted with the form
    /// @throws DocumentKind.Unknown when the content is none of the kinds kept here, whatever its name says
    /// @throws TooLarge over ten mebibytes
    public void keep(UUID id, ParticipantId person, Wall wall, String name, byte[] bytes) {
        Stored checked = checked(name, bytes);
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        sql.sql("""
                insert into casefiles.documents (id, participant_id, hub_id, compartment, name, media_type, bytes, author)
                values (:id, :person, :hub, :wall, :name, :type, :bytes, :author) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("hub", hub.value())
                .param("wall", wall.code())
                .param("name", checked.name())
                .param("type", checked.mediaType())
                .param("bytes", bytes)
                .param("author", Viewers.required().id().value())
                .update();
        journal.did("keep-document", hub, person);
    }

    /// @throws NotHere when there is none, or not for this viewer
    public Stored read(UUID id) {
        var person = sql.sql("select participant_id from casefiles.documents where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotHere::new);
        journal.read("document", new ParticipantId(person));
        return sql.sql("select name, media_type, bytes from casefiles.documents where id = :id")
                .param("id", id)
                .query((row, n) -> new Stored(row.getString(1), row.getString(2), row.getBytes(3)))
                .single();
    }

    public static final class TooLarge extends Refusal {
        TooLarge() {
            super("casefiles.refusal.document-too-large", "file");
        }
    }
}
