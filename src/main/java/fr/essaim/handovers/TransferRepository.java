package fr.essaim.handovers;

import fr.essaim.handovers.Transfer.Kind;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores transfers: the asking side's row, the small one the other hub reads, and what both say.
@Repository
class TransferRepository {
    private final JdbcClient sql;

    TransferRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return the person's hub, held still until the transaction ends; empty when the viewer does
    /// not see them there
    Optional<HubId> holdStill(ParticipantId person) {
        return sql.sql("""
                select hub_id from casefiles.participants where id = :person
                    and hub_id = any ((select team.viewer_hubs())::int[]) for no key update
                """)
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new);
    }

    boolean isOpen(HubId hub, LocalDate day) {
        return sql.sql("""
                select exists (select from programme.hubs where id = :hub and opens_on <= :day
                    and (closes_on is null or closes_on >= :day))
                """)
                .param("hub", hub.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean isAsked(ParticipantId person, HubId from) {
        return sql.sql("""
                select exists (select from handovers.introductions i
                    where i.participant_id = :person and i.from_hub = :from and not exists (
                        select from handovers.answers a where a.transfer_id = i.transfer_id
                            and a.kind in ('declined', 'withdrawn', 'received')))
                """)
                .param("person", person.value())
                .param("from", from.value())
                .query(Boolean.class)
                .single();
    }

    /// @return false when this id stands already: the form was sent twice
    boolean insert(UUID id, ParticipantId person, HubId from, Request request, MemberId by) {
        return sql.sql("""
                        insert into handovers.transfers (id, participant_id, hub_id, from_hub, to_hub, reason, told_on, asked_by)
                        values (:id, :person, :from, :from, :to, :reason, :told, :by) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("from", from.value())
                        .param("to", request.to().value())
                        .param("reason", request.reason())
                        .param("told", request.toldOn())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void introduce(UUID id, ParticipantId person, HubId from, Request request, MemberId by) {
        sql.sql("""
                insert into handovers.introductions (transfer_id, participant_id, hub_id, from_hub, to_hub, name, birth_date,
                    entered_on, sentence, asked_by)
                select :id, p.id, p.hub_id, :from, :to,
                    case when :name then trim(p.first_name || ' ' || p.last_name) end,
                    case when :birth then p.birth_date end,
                    case when :entry then (select max(j.entered_on) from journeys.journeys j
                        where j.participant_id = p.id and j.exited_on is null) end,
                    :sentence, :by
                from casefiles.participants p where p.id = :person
                """)
                .param("id", id)
                .param("person", person.value())
                .param("from", from.value())
                .param("to", request.to().value())
                .param("name", request.shows("name"))
                .param("birth", request.shows("birth"))
                .param("entry", request.shows("entry"))
                .param("sentence", request.sentence(), Types.VARCHAR)
                .param("by", by.value())
                .update();
    }

    /// Known by its introduction, or by what was said when that is no longer shown.
    Optional<Transfer> find(UUID id) {
        return sql.sql("""
                select x.participant_id, x.from_hub, x.to_hub,
                    array(select a.kind from handovers.answers a where a.transfer_id = :id order by a.said_at, a.id) as said
                from (select participant_id, from_hub, to_hub from handovers.introductions where transfer_id = :id
                    union select participant_id, from_hub, to_hub from handovers.answers where transfer_id = :id) x limit 1
                """)
                .param("id", id)
                .query((row, n) -> new Transfer(
                        id,
                        new ParticipantId(row.getObject(1, UUID.class)),
                        new HubId(row.getInt(2)),
                        new HubId(row.getInt(3)),
                        Arrays.stream((Object[]) row.getArray(4).getArray())
                                .map(kind -> Kind.of((String) kind))
                                .toList()))
                .optional();
    }

    /// @param day and `reference`: of an acceptance
    void say(
            Transfer transfer,
            Kind kind,
            @Nullable String sentence,
            @Nullable LocalDate day,
            @Nullable MemberId reference) {
        sql.sql("""
                insert into handovers.answers (id, transfer_id, participant_id, hub_id, from_hub, to_hub, kind, sentence,
                    from_day, reference, said_by)
                select :id, i.transfer_id, i.participant_id, i.hub_id, i.from_hub, i.to_hub, :kind, :sentence, :day, :reference,
                    team.viewer()
                from handovers.introductions i where i.transfer_id = :transfer
                """)
                .param("id", Ids.mint())
                .param("transfer", transfer.id())
                .param("kind", kind.code())
                .param("sentence", sentence, Types.VARCHAR)
                .param("day", day, Types.DATE)
                .param("reference", reference == null ? null : reference.value(), Types.OTHER)
                .update();
    }

    boolean worksAt(MemberId member, HubId hub, LocalDate day) {
        return sql.sql("""
                select exists (select from team.posts where member_id = :member and hub_id = :hub and from_day <= :day
                    and (until_day is null or until_day >= :day))
                """)
                .param("member", member.value())
                .param("hub", hub.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// @return false when the other hub took it back, or the day has not come
    boolean receive(Transfer transfer, LocalDate oldHubReadsUntil) {
        return sql.sql("select handovers.receive(:transfer, :stay, :charge, :saying, :reads)")
                .param("transfer", transfer.id())
                .param("stay", Ids.mint())
                .param("charge", Ids.mint())
                .param("saying", Ids.mint())
                .param("reads", oldHubReadsUntil)
                .query(Boolean.class)
                .single();
    }
}
