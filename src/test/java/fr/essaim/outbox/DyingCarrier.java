package fr.essaim.outbox;

import java.util.function.BooleanSupplier;

/// A process that is killed while it carries a letter: nothing of what would come after is done.
record DyingCarrier(boolean whileTravelling) implements Carrier {
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean goesOut() {
        return true;
    }

    @Override
    public Round setOut() {
        return new Round() {
            @Override
            public Outcome carry(Letter letter, BooleanSupplier begins) {
                if (whileTravelling) {
                    begins.getAsBoolean();
                }
                throw new Killed();
            }

            @Override
            public void close() {}
        };
    }
}
