package fr.essaim.installation;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Hands an opened installation to Spring: the secrets, the database, and as `DataSource` the application's login only.
/// Spring does not close them: whoever opened the installation does, after the web and before the server.
public final class InstallationBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final Secrets secrets;
    private final Database database;

    public InstallationBeans(Secrets secrets, Database database) {
        this.secrets = secrets;
        this.database = database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("secrets", secrets);
        beans.registerSingleton("database", database);
        beans.registerSingleton("outgoing", new Outgoing(secrets));
        beans.registerSingleton("dataSource", database.application());
    }
}
