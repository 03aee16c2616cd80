package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores hand-overs and what they changed: a statement a kind of row, however many people.
@Repository
class HandoverRepository {
    private final JdbcClient sql;

    HandoverRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param undone whether somebody undid it
    record Stored(Handover handover, @Nullable UUID absence, boolean undone) {}

    /// A change that was made for a line.
    record Made(UUID line, ParticipantId person, Change change) {}

    Optional<Stored> find(UUID id) {
        return sql.sql("""
                select h.hub_id, h.member_id, h.why, h.from_day, h.until_day, h.absence_id, u.handover_id is not null as undone
                from handovers.handovers h left join handovers.undoings u on u.handover_id = h.id where h.id = :id
                """)
                .param("id", id)
                .query((row, n) -> new Stored(
                        new Handover(
                                new HubId(row.getInt("hub_id")),
                                new MemberId(row.getObject("member_id", UUID.class)),
                                Handover.Why.of(row.getString("why")),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)),
                        row.getObject("absence_id", UUID.class),
                        row.getBoolean("undone")))
                .optional();
    }

    /// A coach or the hub's lead for anybody of the hub; everybody who works there for their own people.
    boolean mayPass(HubId hub, MemberId member) {
        return sql.sql("""
                select :hub = any (team.viewer_team_hubs()) or (:member = team.viewer() and :hub = any (team.viewer_hubs()))
                """)
                .param("hub", hub.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, Handover handover, @Nullable UUID absence, MemberId by) {
        sql.sql("""
                insert into handovers.handovers (id, hub_id, member_id, why, from_day, until_day, absence_id, done_by)
                values (:id, :hub, :member, :why, :from, :until, :absence, :by)
                """)
                .param("id", id)
                .param("hub", handover.hub().value())
                .param("member", handover.member().value())
                .param("why", handover.why().code())
                .param("from", handover.from())
                .param("until", handover.until(), Types.DATE)
                .param("absence", absence, Types.OTHER)
                .param("by", by.value())
                .update();
    }

    void insertLines(UUID handover, HubId hub, List<Done> lines) {
        var rows = new Columns<>(lines);
        sql.sql("""
                insert into handovers.lines (id, handover_id, participant_id, hub_id, part, to_member)
                select id, :handover, person, :hub, part, to_member
                from unnest(:ids::uuid[], :people::uuid[], :parts, :members::uuid[]) x (id, person, part, to_member)
                """)
                .param("handover", handover)
                .param("hub", hub.value())
                .param("ids", rows.of(Done::id))
                .param("people", rows.of(Done::person))
                .param("parts", rows.of(done -> done.charge().part().code()))
                .param(
                        "members",
                        rows.of(done -> done.to() == null ? null : done.to().id()))
                .update();
    }

    void insertChanges(HubId hub, List<Made> changes) {
        var rows = new Columns<>(changes);
        sql.sql("""
                insert into handovers.changes (line_id, participant_id, hub_id, charge_id, kind, member_id, from_day,
                    part_before, until_before, part_after, until_after)
                select x.line, x.person, :hub, x.charge, x.kind, x.member, x.day, x.part, x.until, x.part_after, x.until_after
                from unnest(:lines::uuid[], :people::uuid[], :charges::uuid[], :kinds, :members::uuid[], :days::date[], :parts,
                    :untils::date[], :partsAfter, :untilsAfter::date[])
                    x (line, person, charge, kind, member, day, part, until, part_after, until_after)
                """)
                .param("hub", hub.value())
                .param("lines", rows.of(Made::line))
                .param("people", rows.of(Made::person))
                .param("charges", rows.of(made -> made.change().before().id()))
                .param("kinds", rows.of(made -> made.change().kind().name().toLowerCase(Locale.ROOT)))
                .param("members", rows.of(made -> made.change().before().member()))
                .param("days", rows.of(made -> made.change().before().from()))
                .param("parts", rows.of(made -> made.change().before().part().code()))
                .param("untils", rows.of(made -> made.change().before().until()))
                .param(
                        "partsAfter",
                        rows.of(made -> made.change().after().part().code()))
                .param("untilsAfter", rows.of(made -> made.change().after().until()))
                .update();
    }

    List<Made> changes(UUID handover) {
        return sql.sql("""
                select c.*, c.member_id as member from handovers.changes c join handovers.lines l on l.id = c.line_id
                where l.handover_id = :handover order by c.line_id, c.from_day
                """)
                .param("handover", handover)
                .query((row, n) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        UUID charge = row.getObject("charge_id", UUID.class);
        var member = new MemberId(row.getObject("member", UUID.class));
        LocalDate from = row.getObject("from_day", LocalDate.class);
        return new Made(
                row.getObject("line_id", UUID.class),
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new Change(
                        Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        new Held(
                                charge,
                                member,
                                Part.of(row.getString("part_before")),
                                from,
                                row.getObject("until_before", LocalDate.class)),
                        new Held(
                                charge,
                                member,
                                Part.of(row.getString("part_after")),
                                from,
                                row.getObject("until_after", LocalDate.class))));
    }

    /// @return false when somebody undid it meanwhile
    boolean insertUndoing(UUID handover, MemberId by) {
        return sql.sql("""
                        insert into handovers.undoings (handover_id, done_by) values (:handover, :by) on conflict do nothing
                        """).param("handover", handover).param("by", by.value()).update() == 1;
    }

    void keep(UUID handover, Collection<UUID> lines) {
        sql.sql("""
                insert into handovers.kept_lines (line_id, participant_id, hub_id)
                select id, participant_id, hub_id from handovers.lines where handover_id = :handover and id = any (:lines)
                """)
                .param("handover", handover)
                .param("lines", lines.toArray(UUID[]::new))
                .update();
    }

    /// The people's current hub, for those the viewer still sees there.
    Map<ParticipantId, HubId> hubs(Collection<ParticipantId> people) {
        var hubs = new HashMap<ParticipantId, HubId>();
        sql.sql("select id, hub_id from casefiles.participants where id = any (:people)")
                .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .query(row -> {
                    hubs.put(new ParticipantId(row.getObject(1, UUID.class)), new HubId(row.getInt(2)));
                });
        return hubs;
    }
}
