package fr.essaim.hours;

import fr.essaim.hours.Attestation.Line;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AttestationRepository {
    private final JdbcClient sql;

    AttestationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Turn(UUID paper, @Nullable UUID sending, String kind, LocalDate on) {}

    /// Empty when there is no such person, or none whose papers the viewer makes.
    Optional<HubId> hub(ParticipantId person) {
        return sql.sql("select hub_id from casefiles.participants where id = :id and hours.viewer_writes(id, hub_id)")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new);
    }

    /// What the paper would say today: of the kinds asked for, those of which something was done.
    Attestation count(ParticipantId person, Asked asked, LocalDate today) {
        LocalDate from = Objects.requireNonNull(asked.from());
        LocalDate until = Objects.requireNonNull(asked.until());
        List<Line> lines = sql
                .sql("select kind, times, minutes from hours.done(:person, :from, :until)")
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(Line.class)
                .list()
                .stream()
                .filter(line -> asked.kinds().contains(line.kind()))
                .toList();
        return sql.sql("""
                select trim(p.first_name || ' ' || p.last_name) as name, p.birth_date, h.name as hub, r.title as programme,
                    coalesce((select string_agg(c.name, ' et ' order by c.kind, c.name) from programme.carriers c
                        where c.programme_id = r.id), '') as carriers,
                    (select trim(m.first_name || ' ' || m.last_name) from team.members m where m.id = :by) as signed
                from casefiles.participants p join programme.hubs h on h.id = p.hub_id
                join programme.programmes r on r.id = h.programme_id where p.id = :person
                """)
                .param("person", person.value())
                .param("by", Viewers.required().id().value())
                .query((row, n) -> new Attestation(
                        Objects.requireNonNull(asked.on()),
                        from,
                        until,
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("hub"),
                        row.getString("programme"),
                        row.getString("carriers"),
                        row.getString("signed"),
                        today,
                        lines))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /// False when this id stands already.
    boolean insert(UUID id, ParticipantId person, HubId hub, Attestation paper, Asked.How how) {
        int written = into("attestations", """
                asked_on, asked_how, from_day, until_day, name, birth_date, hub, programme, carriers, signed_by, on_day, mark""", id, person, hub)
                .param("asked_on", paper.askedOn())
                .param("asked_how", how.code())
                .param("from_day", paper.from())
                .param("until_day", paper.until())
                .param("name", paper.name())
                .param("birth_date", paper.born(), Types.DATE)
                .param("hub", paper.hub())
                .param("programme", paper.programme())
                .param("carriers", paper.carriers())
                .param("signed_by", paper.signedBy())
                .param("on_day", paper.on())
                .param("mark", paper.mark())
                .update();
        for (int place = 0; written > 0 && place < paper.lines().size(); place++) {
            Line line = paper.lines().get(place);
            into("lines", "attestation_id, place, kind, times, minutes", Ids.mint(), person, hub)
                    .param("attestation_id", id)
                    .param("place", place)
                    .param("kind", line.kind())
                    .param("times", line.times())
                    .param("minutes", line.minutes())
                    .update();
        }
        return written > 0;
    }

    boolean insert(UUID id, ParticipantId person, HubId hub, UUID paper, Sending sending) {
        String columns = "attestation_id, receiver, receiver_name, way, agreed_on, agreed_how";
        return into("sendings", columns, id, person, hub)
                        .param("attestation_id", paper)
                        .param(
                                "receiver",
                                Objects.requireNonNull(sending.receiver()).code())
                        .param("receiver_name", sending.name(), Types.VARCHAR)
                        .param("way", Objects.requireNonNull(sending.way()).code())
                        .param("agreed_on", sending.on())
                        .param("agreed_how", sending.how().code())
                        .update()
                > 0;
    }

    /// False when this id stands already, or the sending is over.
    boolean insert(UUID id, ParticipantId person, HubId hub, Turn turn) {
        return into("turns", "attestation_id, sending_id, kind, on_day", id, person, hub)
                        .param("attestation_id", turn.paper())
                        .param("sending_id", turn.sending(), Types.OTHER)
                        .param("kind", turn.kind())
                        .param("on_day", turn.on())
                        .update()
                > 0;
    }

    boolean isTold(UUID turn) {
        return sql.sql("select exists (select from hours.turns where id = :id)")
                .param("id", turn)
                .query(Boolean.class)
                .single();
    }

    Optional<LocalDate> askedOn(ParticipantId person, UUID paper) {
        return sql.sql("select asked_on from hours.attestations where id = :id and participant_id = :person")
                .param("id", paper)
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    Optional<UUID> paperOf(ParticipantId person, UUID sending) {
        return sql.sql("select attestation_id from hours.sendings where id = :id and participant_id = :person")
                .param("id", sending)
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }

    /// @param columns named as the parameters that fill them
    private StatementSpec into(String table, String columns, UUID id, ParticipantId person, HubId hub) {
        return sql.sql("insert into hours." + table + " (id, participant_id, hub_id, " + columns
                        + ") values (:id, :person, :at, :" + columns.replace(", ", ", :")
                        + ") on conflict do nothing")
                .param("id", id)
                .param("person", person.value())
                .param("at", hub.value());
    }
}
