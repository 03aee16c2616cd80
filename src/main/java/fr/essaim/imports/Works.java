package fr.essaim.imports;

import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Long work on an import, in the background, as the member who asked: the walls hold it as they hold them. It is one
/// transaction, so that a process that dies leaves nothing; asked twice, it is done once.
@Component
public class Works {
    private static final Logger LOG = LoggerFactory.getLogger(Works.class);
    /// Told in the work's row, for whoever looks after a fault.
    private static final UUID PROCESS = UUID.randomUUID();

    private final WorkRepository works;
    private final Bringing bringing;
    private final Viewers viewers;
    private final TransactionTemplate once;
    private final Map<UUID, WorkProgress> going = new ConcurrentHashMap<>();

    Works(WorkRepository works, Bringing bringing, Viewers viewers, TransactionTemplate once) {
        this.works = works;
        this.bringing = bringing;
        this.viewers = viewers;
        this.once = once;
    }

    public enum What {
        BRING,
        UNDO;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// How far the work on an import has come.
    ///
    /// @param of how many there are; 0 while the list is being read again
    public record Far(int done, int of) {}

    /// @param id minted with the form
    /// @throws fr.essaim.kernel.NotHere when there is no such import for this viewer
    public void begin(ImportId on, What what, UUID id) {
        WorkProgress progress = new WorkProgress(() -> works.unwanted(id));
        // known to be going before anybody can read its row: one that is not going has been interrupted
        if (going.putIfAbsent(id, progress) != null) {
            return;
        }
        boolean first = false;
        try {
            first = Boolean.TRUE.equals(once.execute(status -> works.begin(on, what, id, PROCESS)));
        } finally {
            if (!first) {
                going.remove(id);
            }
        }
        if (!first) {
            return;
        }
        MemberId who = Viewers.required().id();
        Thread.ofVirtual().name("import").start(() -> {
            try {
                viewers.as(who, () -> carryOut(on, what, id, progress));
            } finally {
                going.remove(id);
            }
        });
    }

    private boolean carryOut(ImportId on, What what, UUID id, WorkProgress progress) {
        String how = "failed";
        try {
            once.executeWithoutResult(status -> {
                works.hold(id);
                works.end(id, "done", what == What.BRING ? bringing.bring(on, progress) : bringing.undo(on, progress));
            });
            return true;
        } catch (WorkProgress.Cancelled unwanted) {
            how = "cancelled";
        } catch (RuntimeException | OutOfMemoryError broken) {
            // the type alone: a database's message may quote somebody's row
            LOG.error(
                    "work {} on an import went back: {}", id, broken.getClass().getName());
        }
        String ended = how;
        once.executeWithoutResult(status -> works.end(id, ended, Map.of()));
        return false;
    }

    /// The works going on, in whichever process. One that has neither ended nor is among them died
    /// with its process, and left nothing.
    public Set<UUID> going() {
        return Objects.requireNonNull(once.execute(status -> works.going()));
    }

    /// Empty when nothing is going on in this process.
    public Optional<Far> far(UUID work) {
        return Optional.ofNullable(going.get(work)).map(it -> new Far(it.done(), it.of()));
    }

    /// The transaction goes back at the next step, wherever it is; what has ended already is not undone.
    public void cancel(UUID work) {
        once.executeWithoutResult(status -> works.cancel(work));
        Optional.ofNullable(going.get(work)).ifPresent(WorkProgress::cancel);
    }
}
