package fr.essaim.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database and its two logins. The owner migrates, loads in bulk and backs up; it never serves a request. The
/// application's login is all the application's beans get: neither owner, superuser nor above row-level security.
public class Database implements AutoCloseable {
    static final String NAME = "essaim";
    static final String OWNER = "essaim_owner";
    static final String APPLICATION = "essaim_app";
    private static final int CONNECTIONS = 10;
    private static final int SECONDS_TO_CONNECT = 10;

    private final DataSource owner;
    private final DataSource applicationLogin;
    private @Nullable HikariDataSource pool;

    private Database(DataSource owner, DataSource applicationLogin) {
        this.owner = owner;
        this.applicationLogin = applicationLogin;
    }

    Database(String url, String ownerName, String ownerPassword, String applicationPassword) {
        this(source(url, ownerName, ownerPassword), source(url, APPLICATION, applicationPassword));
    }

    /// The database of `ESSAIM_DATABASE_URL`, `_USER` and `_PASSWORD`, which name its owner.
    static Database external(Map<String, String> environment, Secrets secrets) {
        String url = environment.getOrDefault("ESSAIM_DATABASE_URL", "");
        return new Database(
                url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:"),
                environment.getOrDefault("ESSAIM_DATABASE_USER", OWNER),
                environment.getOrDefault("ESSAIM_DATABASE_PASSWORD", ""),
                secrets.applicationPassword());
    }

    /// A database of the embedded server.
    static Database embedded(EmbeddedPostgres server, String name, Secrets secrets) {
        return new Database(url(server, name), OWNER, secrets.ownerPassword(), secrets.applicationPassword());
    }

    /// A database that is still being opened: whoever asks for a connection waits until it is there
    /// and proved, or is told why it is not. Whoever opened it closes it.
    static Database awaited(Supplier<Database> opened) {
        return new Database(
                waiting(() -> opened.get().owner()), waiting(() -> opened.get().applicationLogin())) {
            private final DataSource application = waiting(() -> opened.get().application());

            @Override
            public synchronized DataSource application() {
                return application;
            }
        };
    }

    private static DataSource waiting(Supplier<DataSource> opened) {
        return new DelegatingDataSource() {
            @Override
            protected DataSource obtainTargetDataSource() {
                return opened.get();
            }
        };
    }

    static DataSource superuser(EmbeddedPostgres server, Secrets secrets) {
        return superuser(server, "postgres", secrets);
    }

    static DataSource superuser(EmbeddedPostgres server, String name, Secrets secrets) {
        return source(url(server, name), EmbeddedPostgres.SUPERUSER, secrets.superuserPassword());
    }

    /// One new connection at each call, as the owner: row-level security does not hold it.
    public DataSource owner() {
        return owner;
    }

    /// The application's pool, opened at first need.
    public synchronized DataSource application() {
        if (pool == null) {
            var config = new HikariConfig();
            config.setDataSource(applicationLogin);
            config.setPoolName(NAME);
            // a page's questions are long, because of the walls, and short to answer: they are planned once a
            // connection
            config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(2);
            config.setConnectionTimeout(10_000);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /// One new connection at each call as the application, outside the pool.
    DataSource applicationLogin() {
        return applicationLogin;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private static String url(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name;
    }

    /// The address stays bare and the settings travel beside it: whoever reads a connection's address back, to write it
    /// without its secrets, would otherwise sift through all of the driver's settings.
    private static DataSource source(String url, String user, String password) {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "essaim");
        settings.setProperty("connectTimeout", String.valueOf(SECONDS_TO_CONNECT));
        // an error's detail quotes the row: it would carry names into our own log
        settings.setProperty("logServerErrorDetail", "false");
        return new DriverManagerDataSource(url, settings) {
            @Override
            public int getLoginTimeout() { // a pool that closes waits as long for a connection it is just opening
                return SECONDS_TO_CONNECT;
            }
        };
    }
}
