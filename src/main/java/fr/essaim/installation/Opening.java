package fr.essaim.installation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// A data directory being opened aside: what needs no database gets ready meanwhile, and whoever asks for a connection
/// waits until the database is there, migrated and proved.
public final class Opening implements AutoCloseable {
    private final DataDirectory data;
    private final FutureTask<Installation> opening;
    private final Thread aside;

    Opening(DataDirectory data, Supplier<Installation> how) {
        this.data = data;
        this.opening = new FutureTask<>(how::get);
        this.aside = Thread.ofPlatform().name("essaim-opening").start(opening);
    }

    public DataDirectory data() {
        return data;
    }

    /// The database as it will be: asking it for a connection waits.
    public Database database() {
        return Database.awaited(() -> opened().database());
    }

    /// Waits until it is open.
    /// @throws CannotRun when it cannot be, or the wait was interrupted
    public Installation opened() {
        try {
            return opening.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Gives up when it is still opening, and closes what it opened.
    @Override
    public void close() {
        aside.interrupt();
        boolean hurried = Thread.interrupted();
        try {
            aside.join();
            if (opening.state() == FutureTask.State.SUCCESS) {
                opening.resultNow().close();
            }
        } catch (InterruptedException | CancellationException again) {
            hurried = true;
        }
        if (hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
