package fr.essaim.outbox;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.outbox.Carrier.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The servers letters leave by, as the settings tell them.
@Component
public class Carriers {
    private final List<Carrier> carriers;
    private final Clock clock;

    Carriers(List<Carrier> carriers, Clock clock) {
        this.carriers = carriers;
        this.clock = clock;
    }

    /// Whether a server is told for this channel; without one, what would have gone out is shown.
    public boolean goOut(Channel channel) {
        return of(channel).goesOut();
    }

    /// Sends a few words at once, beside the box: whoever sets a server up sees what it answers.
    /// @throws NoServer when none is told
    /// @throws NotTaken when it did not take them
    public void tryOut(Channel channel, String to, String subject, String text) {
        Carrier carrier = of(channel);
        if (!carrier.goesOut()) {
            throw new NoServer();
        }
        var now = clock.instant();
        var nobody = new ParticipantId(Ids.mint());
        var letter = new Letter(
                Ids.mint(),
                nobody,
                new HubId(1),
                channel,
                to,
                subject,
                text,
                null,
                "trial",
                now,
                now.plus(Duration.ofHours(1)));
        try (var way = carrier.setOut()) {
            switch (way.carry(letter, () -> true)) {
                case Outcome.Gone() -> {}
                case Outcome.Kept() -> {}
                case Outcome.Refused(String why) -> throw new NotTaken(why);
                case Outcome.Uncertain(String why) -> throw new NotTaken(why);
                case Outcome.Later(String why, boolean speaks) -> throw new NotTaken(why);
            }
        } catch (Carrier.Unreachable away) {
            throw new NotTaken(String.valueOf(away.getMessage()));
        }
    }

    private Carrier of(Channel channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    public static final class NoServer extends Refusal {
        NoServer() {
            super("outbox.refusal.no-server", "to");
        }
    }

    public static final class NotTaken extends Refusal {
        NotTaken(String why) {
            super("outbox.refusal.not-taken", "to", why);
        }
    }
}
