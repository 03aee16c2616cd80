package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes many care teams at once.
@Repository
class ChargeRepository {
    private final JdbcClient sql;

    ChargeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A charge of a person's care team.
    record Of(ParticipantId person, Held held) {}

    /// The charges of these people that last to a day or begin later, in order, held still until
    /// the transaction ends.
    Map<ParticipantId, List<Held>> standing(Collection<ParticipantId> people, LocalDate day) {
        return read(people, day);
    }

    /// All of them, whenever.
    Map<ParticipantId, List<Held>> all(Collection<ParticipantId> people) {
        return read(people, null);
    }

    private Map<ParticipantId, List<Held>> read(Collection<ParticipantId> people, @Nullable LocalDate day) {
        var found = new LinkedHashMap<ParticipantId, List<Held>>();
        sql.sql("""
                select id, participant_id, member_id, part, from_day, until_day from casefiles.care_team
                where participant_id = any (:people) and (:day::date is null or until_day is null or until_day >= :day)
                order by participant_id, from_day, id for no key update
                """)
                .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .param("day", day, Types.DATE)
                .query(row -> {
                    found.computeIfAbsent(
                                    new ParticipantId(row.getObject("participant_id", UUID.class)),
                                    person -> new ArrayList<>())
                            .add(new Held(
                                    row.getObject("id", UUID.class),
                                    new MemberId(row.getObject("member_id", UUID.class)),
                                    Part.of(row.getString("part")),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class)));
                });
        return found;
    }

    void remove(Collection<UUID> charges) {
        if (!charges.isEmpty()) {
            sql.sql("delete from casefiles.care_team where id = any (:ids)")
                    .param("ids", charges.toArray(UUID[]::new))
                    .update();
        }
    }

    /// @param because why those that end do; null takes such a reason back
    void rewrite(List<Held> charges, @Nullable String because) {
        if (charges.isEmpty()) {
            return;
        }
        var rows = new Columns<>(charges);
        sql.sql("""
                update casefiles.care_team c set part = x.part, until_day = x.until, ended_because = :because
                from unnest(:ids::uuid[], :parts, :untils::date[]) x (id, part, until) where c.id = x.id
                """)
                .param("ids", rows.of(Held::id))
                .param("parts", rows.of(held -> held.part().code()))
                .param("untils", rows.of(Held::until))
                .param("because", because, Types.VARCHAR)
                .update();
    }

    void begin(HubId hub, List<Of> charges, String because, MemberId by) {
        if (charges.isEmpty()) {
            return;
        }
        var rows = new Columns<>(charges);
        sql.sql("""
                insert into casefiles.care_team (id, participant_id, hub_id, member_id, part, from_day, until_day,
                    assigned_by, began_because)
                select x.id, x.person, :hub, x.member, x.part, x.day, x.until, :by, :because
                from unnest(:ids::uuid[], :people::uuid[], :members::uuid[], :parts, :days::date[], :untils::date[])
                    x (id, person, member, part, day, until)
                """)
                .param("hub", hub.value())
                .param("by", by.value())
                .param("because", because)
                .param("ids", rows.of(of -> of.held().id()))
                .param("people", rows.of(Of::person))
                .param("members", rows.of(of -> of.held().member()))
                .param("parts", rows.of(of -> of.held().part().code()))
                .param("days", rows.of(of -> of.held().from()))
                .param("untils", rows.of(of -> of.held().until()))
                .update();
    }
}
