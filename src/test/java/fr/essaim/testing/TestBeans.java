package fr.essaim.testing;

import fr.essaim.installation.InstallationBeans;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// Gives a test's context a fresh database, and takes it back with the context.
public final class TestBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var fresh = TestDatabase.fresh();
        new InstallationBeans(fresh.secrets(), fresh.database()).initialize(context);
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.destroySingleton("dataSource");
            beans.registerSingleton(
                    "dataSource", Queries.counted(fresh.database().application()));
        }
        ApplicationListener<ContextClosedEvent> close = closed -> fresh.close();
        context.addApplicationListener(close);
    }
}
