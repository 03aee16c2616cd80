package fr.essaim.appointments;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.site.HouseAddress;
import fr.essaim.team.HouseSeal;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Addresses a member's own calendar subscribes to: shown once, ended at any time, dead with their post.
@Component
@Transactional
public class Feeds {
    private final JdbcClient sql;
    private final HouseAddress address;
    private final HouseSeal seal;
    private final Journal journal;

    Feeds(JdbcClient sql, HouseAddress address, HouseSeal seal, Journal journal) {
        this.sql = sql;
        this.address = address;
        this.seal = seal;
        this.journal = journal;
    }

    /// @param hub of all that hub's appointments; null: the viewer's own
    /// @return the whole address: nobody can tell it a second time
    public String open(@Nullable HubId hub) {
        if (hub != null && !Viewers.required().hubs().contains(hub)) {
            throw new NotHere();
        }
        String token = Token.mint();
        sql.sql("insert into appointments.feeds (id, hash, member_id, hub_id) values (:id, :hash, :member, :hub)")
                .param("id", Ids.mint())
                .param("hash", Token.hash(token))
                .param("member", Viewers.required().id().value())
                .param("hub", hub == null ? null : hub.value(), Types.INTEGER)
                .update();
        journal.did("open-feed", hub);
        return address.of("/calendars/" + token + ".ics");
    }

    public void end(UUID feed) {
        int ended = sql.sql("update appointments.feeds set ended_at = now() where id = :feed and ended_at is null")
                .param("feed", feed)
                .update();
        if (ended > 0) {
            journal.did("end-feed");
        }
    }

    /// One of the appointments a feed shows, without anybody's name.
    ///
    /// @param uid the same however often it is moved
    /// @param nth how often it was
    /// @param place where it is one's own premises, or null
    record Shown(
            UUID uid, int nth, Span span, @Nullable String place, boolean cancelled, java.time.Instant changedAt) {}

    /// @return empty when there is no such address (any more)
    public Optional<byte[]> read(String token) {
        byte[] hash = Token.hash(token);
        boolean[] known = {false};
        List<Shown> shown = new ArrayList<>();
        sql.sql("select * from appointments.feed(:hash, :seal)")
                .param("hash", hash)
                .param("seal", seal.of("appointments", "feed " + Token.hex(hash)))
                .query(row -> {
                    known[0] = true;
                    if (row.getObject("uid") != null) {
                        shown.add(new Shown(
                                row.getObject("uid", UUID.class),
                                row.getInt("nth"),
                                AppointmentRepository.span(row),
                                "here".equals(row.getString("setting")) ? row.getString("place") : null,
                                row.getBoolean("cancelled"),
                                row.getObject("changed_at", java.time.OffsetDateTime.class)
                                        .toInstant()));
                    }
                });
        return known[0] ? Optional.of(CalendarWriter.write(shown)) : Optional.empty();
    }
}
