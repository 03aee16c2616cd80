package fr.essaim.outbox;

import fr.essaim.facts.ReservedText;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.outbox.Carrier.Outcome;
import fr.essaim.team.HouseSeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes letters out, one after the other, each by one process: what two Essaims on one database do at once, one does.
/// Each step is a transaction of its own, so that a process that dies is known by where it stopped.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient sql;
    private final ReservedText keeper;
    private final HouseSeal seal;
    private final List<Carrier> carriers;
    private final Clock clock;

    Postman(JdbcClient sql, ReservedText keeper, HouseSeal seal, List<Carrier> carriers, Clock clock) {
        this.sql = sql;
        this.keeper = keeper;
        this.seal = seal;
        this.carriers = carriers;
        this.clock = clock;
    }

    private record Taken(Letter letter, int tries) {}

    /// Everything that is due, by every channel whose server answers.
    void round() {
        carriers.forEach(this::round);
    }

    private void round(Carrier carrier) {
        if (!due(carrier)) {
            return;
        }
        if (!carrier.goesOut()) {
            for (var taken = take(carrier); taken.isPresent(); taken = take(carrier)) {
                settle(taken.get(), "shown", null, null);
            }
            return;
        }
        try (var way = carrier.setOut()) {
            for (var taken = take(carrier); taken.isPresent(); taken = take(carrier)) {
                if (!carry(carrier, way, taken.get())) {
                    return; // the line is broken: the rest waits for another round
                }
            }
        } catch (Carrier.Unreachable away) {
            tell(carrier, away.getMessage());
            LOG.warn("the {} server cannot be reached: {}", carrier.channel().code(), away.getMessage());
        }
    }

    /// @return whether the server still speaks
    private boolean carry(Carrier carrier, Carrier.Round way, Taken taken) {
        Outcome outcome = way.carry(taken.letter(), () -> hand(taken));
        switch (outcome) {
            case Outcome.Gone() -> settle(taken, "gone", null, null);
            case Outcome.Refused(String why) -> settle(taken, "refused", why, null);
            case Outcome.Uncertain(String why) -> settle(taken, "uncertain", why, null);
            case Outcome.Later(String why, boolean speaks) ->
                settle(taken, null, why, clock.instant().plus(wait(taken.tries())));
            case Outcome.Kept() -> settle(taken, null, null, null);
        }
        @Nullable
        String broken = switch (outcome) {
            case Outcome.Uncertain(String why) -> why;
            case Outcome.Later(String why, boolean speaks) when !speaks -> why;
            default -> null;
        };
        tell(carrier, broken);
        return broken == null;
    }

    /// One minute, two, four, an hour at most: a letter is tried as long as it is of use.
    static Duration wait(int tries) {
        Duration wait = Duration.ofMinutes(1L << Math.clamp(tries - 1L, 0, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean due(Carrier carrier) {
        String channel = carrier.channel().code();
        return sql.sql("select outbox.due(:channel, :seal)")
                .param("channel", channel)
                .param("seal", seal.of(Outbox.ROOM, "due " + channel))
                .query(Boolean.class)
                .single();
    }

    private Optional<Taken> take(Carrier carrier) {
        String channel = carrier.channel().code();
        return sql.sql("select * from outbox.take(:channel, :seal)")
                .param("channel", channel)
                .param("seal", seal.of(Outbox.ROOM, "take " + channel))
                .query((row, n) -> taken(row, carrier.channel()))
                .optional();
    }

    private Taken taken(ResultSet row, Channel channel) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        var letter = new Letter(
                id,
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new HubId(row.getInt("hub_id")),
                channel,
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("words"),
                sealed == null ? null : keeper.open(id, sealed).body(),
                row.getString("about"),
                row.getObject("leaves_from", OffsetDateTime.class).toInstant(),
                row.getObject("useless_after", OffsetDateTime.class).toInstant());
        return new Taken(letter, row.getInt("tries"));
    }

    private boolean hand(Taken taken) {
        return sql.sql("select outbox.hand(:id, :held, :seal)")
                .param("id", taken.letter().id())
                .param("held", taken.tries())
                .param("seal", seal.of(Outbox.ROOM, "hand " + taken.letter().id()))
                .query(Boolean.class)
                .single();
    }

    private void settle(Taken taken, @Nullable String became, @Nullable String why, @Nullable Instant again) {
        sql.sql("select outbox.settle(:id, :held, :became, :why, :again, :seal)")
                .param("id", taken.letter().id())
                .param("held", taken.tries())
                .param("became", became, Types.VARCHAR)
                .param("why", why, Types.VARCHAR)
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seal", seal.of(Outbox.ROOM, "settle " + taken.letter().id()))
                .query((row, n) -> 0)
                .list();
    }

    private void tell(Carrier carrier, @Nullable String why) {
        String channel = carrier.channel().code();
        sql.sql("select outbox.told_of(:channel, :why, :seal)")
                .param("channel", channel)
                .param("why", why, Types.VARCHAR)
                .param("seal", seal.of(Outbox.ROOM, "told " + channel))
                .query((row, n) -> 0)
                .list();
    }

    /// While Essaim serves, and then only.
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty("essaim.kind")
    static class EveryTenSeconds {
        private final Postman postman;

        EveryTenSeconds(Postman postman) {
            this.postman = postman;
        }

        @Scheduled(fixedDelayString = "${essaim.outbox.every:10s}", initialDelayString = "${essaim.outbox.every:10s}")
        void round() {
            try {
                postman.round();
            } catch (RuntimeException broken) {
                // the type alone: a database's message may quote somebody's row
                LOG.error("a round of letters went back: {}", broken.getClass().getName());
            }
        }
    }
}
