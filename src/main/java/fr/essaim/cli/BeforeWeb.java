package fr.essaim.cli;

import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.SmartLifecycle;

/// Does something when every bean is there and the web does not listen yet: the first visitor finds all in place.
final class BeforeWeb implements SmartLifecycle {
    private final BeanFactory beans;
    private final Consumer<BeanFactory> what;
    private boolean done;

    BeforeWeb(BeanFactory beans, Consumer<BeanFactory> what) {
        this.beans = beans;
        this.what = what;
    }

    @Override
    public int getPhase() {
        return 0; // the web server starts near the last phase
    }

    @Override
    public void start() {
        what.accept(beans);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
