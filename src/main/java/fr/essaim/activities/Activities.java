package fr.essaim.activities;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offering something, saying on which days, and opening a day to other hubs.
@Component
@Transactional
public class Activities {
    private final JdbcClient sql;
    private final Journal journal;

    Activities(JdbcClient sql, Journal journal) {
        this.sql = sql;
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

    /// One session, or those of a series at once.
    /// @param id of the first one, minted with the form
    /// @return how many there are
    /// @throws NotHere when there is no such activity at the viewer's hubs
    public int plan(UUID id, UUID activity, Slot slot, Series series, Room room) {
        Room checked = room.checked();
        List<Slot> slots = series.days(slot.day()).stream().map(slot::on).toList();
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
}
