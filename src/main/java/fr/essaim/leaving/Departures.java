package fr.essaim.leaving;

import fr.essaim.installation.Outgoing;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takings prepared in the background, as the member who asked, who alone fetches the file: once, within a quarter of
/// an hour. It has no name on the disk, and dies with this process.
@Component
public class Departures {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Takings takings;
    private final Viewers viewers;
    private final Map<UUID, Going> going = new ConcurrentHashMap<>();

    Departures(Takings takings, Viewers viewers) {
        this.takings = takings;
        this.viewers = viewers;
    }

    public enum State {
        GOING,
        READY,
        FETCHED,
        CANCELLED,
        REFUSED,
        FAILED
    }

    /// What a member sees of their own.
    ///
    /// @param why of one that was refused
    public record Seen(
            UUID id,
            State state,
            Progress progress,
            boolean own,
            @Nullable Refusal why) {}

    private static final class Going {
        private final MemberId who;
        private final Reach reach;
        private final Progress progress = new Progress();
        private volatile State state = State.GOING;
        private volatile @Nullable Refusal why;
        private Outgoing.@Nullable Held held;

        Going(MemberId who, Reach reach) {
            this.who = who;
            this.reach = reach;
        }
    }

    /// @param id minted with the form: sent twice, it is one
    /// @throws Refusal when no reason is given, or it is asked too often
    public void administration(UUID id, String reason, Locale locale) {
        begin(id, Reach.ADMINISTRATION, reason, locale);
    }

    /// As [#administration], the viewer's own writings.
    public void own(UUID id, String reason, Locale locale) {
        begin(id, Reach.OWN, reason, locale);
    }

    private void begin(UUID id, Reach reach, String reason, Locale locale) {
        takings.refuseUnlessPossible(reach, reason, locale);
        var one = new Going(Viewers.required().id(), reach);
        if (going.putIfAbsent(id, one) == null) {
            Thread.ofVirtual().name("leaving").start(() -> carryOut(id, one, reason, locale));
        }
    }

    private void carryOut(UUID id, Going one, String reason, Locale locale) {
        try {
            var held = viewers.as(one.who, () -> takings.onScreen(one.reach, reason, locale, one.progress));
            synchronized (one) {
                one.held = held;
                one.state = State.READY;
            }
        } catch (Progress.Cancelled unwanted) {
            one.state = State.CANCELLED;
        } catch (Refusal refused) {
            one.why = refused;
            one.state = State.REFUSED;
        } catch (RuntimeException | OutOfMemoryError broken) {
            // the type alone: a database's message may quote somebody's row
            LOG.error("a taking went back: {}", broken.getClass().getName());
            one.state = State.FAILED;
        }
        forgetLater(id, one);
    }

    private void forgetLater(UUID id, Going one) {
        try {
            Thread.sleep(KEPT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        going.remove(id);
        close(fetched(one));
    }

    /// @throws NotHere when the viewer asked for no such thing, or it is over for good
    public Seen see(UUID id) {
        Going one = mine(id);
        return new Seen(id, one.state, one.progress, one.reach == Reach.OWN, one.why);
    }

    /// The file, once.
    /// @throws NotHere when it is not ready, or was fetched
    public Outgoing.Held fetch(UUID id) {
        var held = fetched(mine(id));
        if (held == null) {
            throw new NotHere();
        }
        return held;
    }

    public void cancel(UUID id) {
        mine(id).progress.cancel();
    }

    private Going mine(UUID id) {
        Going one = going.get(id);
        if (one == null || !one.who.equals(Viewers.required().id())) {
            throw new NotHere();
        }
        return one;
    }

    private static Outgoing.@Nullable Held fetched(Going one) {
        synchronized (one) {
            var held = one.held;
            one.held = null;
            one.state = held == null ? one.state : State.FETCHED;
            return held;
        }
    }

    private static void close(Outgoing.@Nullable Held held) {
        try {
            if (held != null) {
                held.bytes().close();
            }
        } catch (IOException gone) {
            LOG.info("a file on its way out was gone already");
        }
    }
}
