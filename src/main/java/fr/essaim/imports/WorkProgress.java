package fr.essaim.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// How far a work has come, for whoever waits for it; and whether they still want it.
final class WorkProgress {
    /// Lines between two looks at what another process may have been asked.
    private static final int STEP = 500;

    private final AtomicBoolean unwanted = new AtomicBoolean();
    private final BooleanSupplier elsewhere;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int of;

    WorkProgress() {
        this(() -> false);
    }

    /// @param elsewhere whether another process was told that it is not wanted; asked by whoever does the work
    WorkProgress(BooleanSupplier elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// @param count how many there will be
    void begins(int count) {
        of = count;
        goesOn(0);
    }

    /// @throws Cancelled when it was: the transaction goes back
    void goesOn(int more) {
        int before = done.getAndAdd(more);
        if (unwanted.get() || (before / STEP < (before + more) / STEP && elsewhere.getAsBoolean())) {
            throw new Cancelled();
        }
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
