package fr.essaim.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Counts what the application asks the database, tickets shown at the begin of transactions included.
public final class Queries {
    private static final AtomicInteger ASKED = new AtomicInteger();

    private Queries() {}

    /// @return how many statements `what` prepared
    public static int during(Supplier<?> what) {
        int before = ASKED.get();
        what.get();
        return ASKED.get() - before;
    }

    static DataSource counted(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("prepare")) {
                ASKED.incrementAndGet();
            }
            try {
                Object answer = method.invoke(target, args);
                return answer instanceof Connection connection && type == DataSource.class
                        ? proxy(Connection.class, connection)
                        : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
