package fr.essaim.appointments;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentRepository {
    private final JdbcClient sql;

    AppointmentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// An appointment as it was written.
    ///
    /// @param nth how often it was moved before
    record Booked(UUID id, UUID thread, int nth, HubId hub, Appointment what, boolean stands) {}

    /// Where somebody is today, when the viewer works there.
    /// @throws NotHere otherwise
    HubId hubOf(ParticipantId person) {
        return sql.sql("""
                select p.hub_id from casefiles.participants p
                where p.id = :person and p.hub_id = any ((select team.viewer_hubs())::int[])
                """)
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
    }

    /// @throws NotHere when there is none, or not for this viewer
    Booked load(UUID id) {
        return sql.sql("""
                select a.*, lower(a.during) as begins, upper(a.during) as ends,
                    array(select h.member_id from appointments.hosts h where h.appointment_id = a.id order by h.id) as hosts
                from appointments.appointments a where a.id = :id
                """)
                .param("id", id)
                .query((row, n) -> booked(row))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private static Booked booked(ResultSet row) throws SQLException {
        String strand = row.getString("strand");
        var what = new Appointment(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                Arrays.stream((Object[]) row.getArray("hosts").getArray())
                        .map(host -> new MemberId((UUID) host))
                        .toList(),
                span(row),
                Setting.of(row.getString("setting")),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("place"),
                strand == null ? null : Strand.of(strand),
                row.getString("about"),
                Compartment.of(row.getString("compartment")));
        return new Booked(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getInt("nth"),
                new HubId(row.getInt("hub_id")),
                what,
                row.getBoolean("stands"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /// Why members or the person cannot be there then: `kind` is `person`, `elsewhere` for a person a colleague meets
    /// whom the viewer does not accompany, or as `appointments.taken` says. What stands apart refuses nothing.
    record Taken(String kind, String name, Instant from) {}

    List<Taken> taken(Appointment what) {
        return sql.sql("""
                select 'person' as kind, '' as name, lower(a.during) as begins from appointments.appointments a
                where a.participant_id = :person and a.stands and a.during && tstzrange(:from, :to)
                union all
                select 'elsewhere', '', :from where appointments.is_elsewhere(:person, :from, :to)
                union all
                select t.kind, m.first_name, lower(t.during) from appointments.taken(:hosts, :from, :to) t
                join team.members m on m.id = t.member_id where t.during && tstzrange(:from, :to)
                """)
                .param("person", what.person().value())
                .param("hosts", ids(what.hosts()))
                .param("from", at(what.span().begins()))
                .param("to", at(what.span().ends()))
                .query((row, n) -> new Taken(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("begins", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Whoever of them has no post at that hub today.
    boolean allWorkAt(HubId hub, List<MemberId> members) {
        return sql.sql("""
                        select count(distinct p.member_id) from team.posts p where p.member_id = any (:members) and p.hub_id = :hub
                          and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                        """)
                        .param("members", ids(members))
                        .param("hub", hub.value())
                        .query(Integer.class)
                        .single()
                == members.size();
    }

    /// What they work as at that hub today.
    List<String> roles(HubId hub, List<MemberId> members) {
        return sql.sql("""
                select distinct p.role from team.posts p where p.member_id = any (:members) and p.hub_id = :hub
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                """)
                .param("members", ids(members))
                .param("hub", hub.value())
                .query(String.class)
                .list();
    }

    private static UUID[] ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(UUID[]::new);
    }

    boolean isWritten(UUID id) {
        return sql.sql("select exists (select from appointments.appointments where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// @return false when it was written before
    /// @throws Appointment.TakenMeanwhile when the person or a member is taken by then
    boolean insert(Booked booked) {
        Appointment what = booked.what();
        try {
            int written = sql.sql("""
                    insert into appointments.appointments (id, thread_id, nth, participant_id, hub_id, booked_for, during, setting,
                        agreed_on, place, strand, about, compartment)
                    values (:id, :thread, :nth, :person, :hub, :person, tstzrange(:from, :to), :setting, :agreed, :place, :strand,
                        :about, :compartment) on conflict (id) do nothing
                    """)
                    .param("id", booked.id())
                    .param("thread", booked.thread())
                    .param("nth", booked.nth())
                    .param("person", what.person().value())
                    .param("hub", booked.hub().value())
                    .param("from", at(what.span().begins()))
                    .param("to", at(what.span().ends()))
                    .param(
                            "setting",
                            java.util.Objects.requireNonNull(what.setting()).code())
                    .param("agreed", what.agreedOn())
                    .param("place", what.place(), Types.VARCHAR)
                    .param(
                            "strand",
                            what.strand() == null ? null : what.strand().code(),
                            Types.VARCHAR)
                    .param("about", what.about(), Types.VARCHAR)
                    .param("compartment", what.written().code())
                    .update();
            if (written > 0) {
                what.hosts().stream()
                        .sorted(java.util.Comparator.comparing(MemberId::value))
                        .forEach(host -> host(booked, host));
            }
            return written > 0;
        } catch (DataIntegrityViolationException taken) {
            throw new Appointment.TakenMeanwhile();
        }
    }

    private void host(Booked booked, MemberId host) {
        sql.sql("""
                insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during)
                select :id, a.id, a.participant_id, a.hub_id, :member, a.during from appointments.appointments a where a.id = :appointment
                """)
                .param("id", fr.essaim.kernel.Ids.mint())
                .param("member", host.value())
                .param("appointment", booked.id())
                .update();
    }

    /// @return false when it was shown before
    /// @throws Appointment.TwoAtOnce when the team has another at the same hour
    boolean show(Booked booked, UUID showing) {
        try {
            return showing(booked, showing);
        } catch (DataIntegrityViolationException another) {
            throw new Appointment.TwoAtOnce();
        }
    }

    private boolean showing(Booked booked, UUID showing) {
        return sql.sql("""
                        insert into appointments.showings (id, appointment_id, participant_id, hub_id)
                        values (:id, :appointment, :person, :hub) on conflict do nothing
                        """)
                        .param("id", showing)
                        .param("appointment", booked.id())
                        .param("person", booked.what().person().value())
                        .param("hub", booked.hub().value())
                        .update()
                > 0;
    }

    /// Why it does not take place at that time.
    ///
    /// @param how `moved` or `called-off`
    record Ending(
            UUID id,
            String how,
            boolean theirs,
            boolean byLink,
            @Nullable String words) {}

    /// @return false when this very row was written before
    /// @throws Appointment.EndedAlready when it had ended otherwise
    boolean end(Booked booked, Ending ending) {
        int written = sql.sql("""
                insert into appointments.endings (id, appointment_id, participant_id, hub_id, how, side, by_link, words)
                values (:id, :appointment, :person, :hub, :how, :side, :link, :words) on conflict do nothing
                """)
                .param("id", ending.id())
                .param("appointment", booked.id())
                .param("person", booked.what().person().value())
                .param("hub", booked.hub().value())
                .param("how", ending.how())
                .param("side", ending.theirs() ? "person" : "us")
                .param("link", ending.byLink())
                .param("words", ending.words(), Types.VARCHAR)
                .update();
        if (written > 0) {
            return true;
        }
        Optional<UUID> before = sql.sql("select id from appointments.endings where appointment_id = :appointment")
                .param("appointment", booked.id())
                .query(UUID.class)
                .optional();
        if (before.filter(ending.id()::equals).isEmpty()) {
            throw new Appointment.EndedAlready();
        }
        return false;
    }
}
