package fr.essaim.leaving;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How far the packing has come, for whoever waits for it; and whether they still want it.
public final class Progress {
    /// Rows between two words to whoever listens.
    private static final int STEP = 1000;

    private final Runnable told;
    private final AtomicBoolean unwanted = new AtomicBoolean();
    private final AtomicInteger sheets = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private volatile int of;

    Progress() {
        this(() -> {});
    }

    /// @param told asked after each sheet, and each thousand rows
    Progress(Runnable told) {
        this.told = told;
    }

    /// @param count how many sheets there will be, the documents being one
    void begins(int count) {
        of = count;
    }

    void sheet() {
        sheets.incrementAndGet();
        told.run();
    }

    /// @throws Cancelled when it was: nothing is journaled, and the file is gone
    void row() {
        if (unwanted.get()) {
            throw new Cancelled();
        }
        if (rows.incrementAndGet() % STEP == 0) {
            told.run();
        }
    }

    void cancel() {
        unwanted.set(true);
    }

    public int sheets() {
        return sheets.get();
    }

    /// 0 before it begins.
    public int of() {
        return of;
    }

    public long rows() {
        return rows.get();
    }

    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled by who asked", null, false, false);
        }
    }
}
