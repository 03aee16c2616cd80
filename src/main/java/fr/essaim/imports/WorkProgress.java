package fr.essaim.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// How far a work has come, for whoever waits for it; and whether they still want it.
final class WorkProgress {
    private final AtomicBoolean unwanted = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int of;

    /// @param count how many there will be
    void begins(int count) {
        of = count;
        goesOn(0);
    }

    /// @throws Cancelled when it was: the transaction goes back
    void goesOn(int more) {
        if (unwanted.get()) {
            throw new Cancelled();
        }
        done.addAndGet(more);
    }

    void cancel() {
        unwanted.set(true);
    }

    int done() {
        return done.get();
    }

    int of() {
        return of;
    }

    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled by who asked", null, false, false);
        }
    }
}
