package fr.essaim.activities;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offering something, saying on which days, and opening a day to other hubs.
@Component
@Transactional
public class Activities {
    private static final int WHY = 200;

    private final JdbcClient sql;
    private final DaysOff daysOff;
    private final Journal journal;

    Activities(JdbcClient sql, DaysOff daysOff, Journal journal) {
        this.sql = sql;
        this.daysOff = daysOff;
        this.journal = journal;
    }

    /// @param id minted with the form: sent twice, it is opened once
    public void open(UUID id, Activity activity) {
        Activity checked = activity.checked();
        var hub = new HubId(Objects.requireNonNull(checked.hub()));
        Viewer viewer = Viewers.required();
        if (!viewer.hubs().contains(hub)) {
            throw new Activity.NotYourHub();
        }
        int written = sql.sql("""
                insert into activities.activities (id, hub_id, title, strand, kind, host_id, place, words)
                values (:id, :hub, :title, :strand, :kind, :host, :place, :words) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("hub", hub.value())
                .param("title", checked.title())
                .param("strand", Objects.requireNonNull(checked.strand()).code())
                .param("kind", Objects.requireNonNull(checked.kind()).code())
                .param("host", checked.host(), Types.OTHER)
                .param("place", checked.place())
                .param("words", checked.words(), Types.VARCHAR)
                .update();
        if (written > 0) {
            journal.did("open-activity", hub);
        }
    }

    /// One session, or those of a series at once, but on public holidays.
    /// @param id of the first one, minted with the form
    /// @param holidays whether it is held on public holidays too
    /// @return how many there are
    /// @throws NotHere when there is no such activity at the viewer's hubs
    /// @throws OnHoliday when no day is left but public holidays
    public int plan(UUID id, UUID activity, Slot slot, Series series, Room room, boolean holidays) {
        Room checked = room.checked();
        List<LocalDate> all = series.days(slot.day());
        List<LocalDate> days = holidays ? all : daysOff.without(all);
        if (days.isEmpty()) {
            throw new OnHoliday(slot.day());
        }
        List<Slot> slots = days.stream().map(slot::on).toList();
        HubId hub = hubOf("activities", activity);
        for (Slot one : slots) {
            UUID session = one.equals(slots.getFirst()) ? id : Ids.mint();
            if (!insert(session, activity, hub, one, checked)) {
                return slots.size();
            }
        }
        journal.did("plan-sessions", hub);
        return slots.size();
    }

    /// Members of another hub see the session from now on, and enrol their own people. Twice is once.
    public void share(UUID session, int hub) {
        HubId ours = hubOf("sessions", session);
        int written = sql.sql("""
                insert into activities.shares (session_id, hub_id)
                select :session, h.id from programme.hubs h where h.id = :hub and h.id <> :ours on conflict do nothing
                """)
                .param("session", session)
                .param("hub", hub)
                .param("ours", ours.value())
                .update();
        if (written > 0) {
            journal.did("share-session", ours);
        }
    }

    /// Members of that hub see the session no more. Twice is once.
    /// @throws TheirsEnrolled while people of theirs are enrolled
    public void unshare(UUID session, int hub) {
        HubId ours = hubOf("sessions", session);
        try {
            int ended = sql.sql("""
                    update activities.shares set ended_at = now(), ended_by = team.viewer()
                    where session_id = :session and hub_id = :hub and ended_at is null
                    """).param("session", session).param("hub", hub).update();
            if (ended > 0) {
                journal.did("unshare-session", ours);
            }
        } catch (DataIntegrityViolationException enrolled) {
            throw new TheirsEnrolled();
        }
    }

    /// The session does not take place: everyone enrolled sees it, and nobody is noted. Twice is once.
    /// @param why as those enrolled may be told, or null
    /// @throws NotedAlready when somebody was noted as having come or not
    public void callOff(UUID id, UUID session, @Nullable String why) {
        HubId ours = hubOf("sessions", session);
        try {
            int written = sql.sql("""
                    insert into activities.cancellations (id, session_id, hub_id, words)
                    values (:id, :session, :hub, :why) on conflict do nothing
                    """)
                    .param("id", id)
                    .param("session", session)
                    .param("hub", ours.value())
                    .param("why", Said.maybe(why, "why", WHY), Types.VARCHAR)
                    .update();
            if (written > 0) {
                journal.did("call-off-session", ours);
            }
        } catch (DataIntegrityViolationException noted) {
            throw new NotedAlready();
        }
    }

    private boolean insert(UUID id, UUID activity, HubId hub, Slot slot, Room room) {
        return sql.sql("""
                        insert into activities.sessions (id, activity_id, hub_id, day, from_time, to_time, places, place)
                        values (:id, :activity, :hub, :day, :from, :to, :places, :place) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("activity", activity)
                        .param("hub", hub.value())
                        .param("day", slot.day())
                        .param("from", slot.from())
                        .param("to", slot.to())
                        .param("places", room.places())
                        .param("place", room.place(), Types.VARCHAR)
                        .update()
                > 0;
    }

    /// @throws NotHere when it is not of one of the viewer's hubs
    private HubId hubOf(String table, UUID id) {
        return sql.sql("select hub_id from activities." + table
                        + " where id = :id and hub_id = any ((select team.viewer_hubs())::int[])")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
    }

    static final class OnHoliday extends Refusal {
        OnHoliday(LocalDate day) {
            super("activities.refusal.on-holiday", "day", day);
        }
    }

    static final class TheirsEnrolled extends Refusal {
        TheirsEnrolled() {
            super("activities.refusal.theirs-enrolled", null);
        }
    }

    static final class NotedAlready extends Refusal {
        NotedAlready() {
            super("activities.refusal.noted-already", null);
        }
    }
}
