package fr.essaim.outbox;

import java.util.function.BooleanSupplier;

/// Somebody who takes letters out: a mail server, an SMS gateway.
interface Carrier {
    Channel channel();

    /// False without a server: then nothing leaves, and what would have gone out is shown.
    boolean goesOut();

    /// @throws Unreachable when the server does not answer, or does not let us in
    Round setOut();

    /// One way to the server, with the letters of the moment.
    interface Round extends AutoCloseable {
        /// @param begins asked at the last moment before the words travel; false: they must not
        /// @return what became of it
        Outcome carry(Letter letter, BooleanSupplier begins);

        @Override
        void close();
    }

    /// What the server said of one letter, in the machine's words without any address.
    sealed interface Outcome {
        record Gone() implements Outcome {}

        /// Its words did not travel, or the server said it did not take them: to be tried again.
        /// @param speaks whether the server answered: then the next letter may be tried at once
        record Later(String why, boolean speaks) implements Outcome {}

        /// The server will never take it.
        record Refused(String why) implements Outcome {}

        /// Its words travelled, and nobody said whether they arrived.
        record Uncertain(String why) implements Outcome {}

        /// It was not to leave any more.
        record Kept() implements Outcome {}
    }

    /// Nothing was handed over.
    final class Unreachable extends RuntimeException {
        Unreachable(String why) {
            super(why, null, false, false);
        }
    }
}
