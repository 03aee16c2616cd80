package fr.essaim.audits;

import fr.essaim.kernel.Ids;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The house checks itself as a controller would: an audit of one day without anybody from outside.
@Component
class Rehearsals {
    private final Audits audits;
    private final Draws draws;
    private final TransactionTemplate together;

    Rehearsals(Audits audits, Draws draws, PlatformTransactionManager transactions) {
        this.audits = audits;
        this.draws = draws;
        this.together = new TransactionTemplate(transactions);
    }

    /// Opened and drawn in one transaction, or neither; then the reason is kept in one of its own,
    /// before a row is read.
    void draw(UUID audit, String programme, String by, String reason, Supplier<Frame> frame, String size, String seed) {
        together.executeWithoutResult(begun -> {
            audits.rehearse(audit, programme, by, reason.strip());
            draws.draw(audit, Ids.mint(), frame.get(), size, seed);
        });
        audits.read(audit, reason);
    }
}
