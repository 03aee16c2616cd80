package fr.essaim.progress;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.programme.InstrumentsHere;
import fr.essaim.recipe.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The instruments of this house: those Essaim brings, and those it added.
@Component
@Transactional
public class Instruments implements InstrumentsHere {
    private final JdbcClient sql;
    private final Journal journal;
    private final Map<String, Instrument> shipped;
    private final Map<String, Instrument> read = new ConcurrentHashMap<>();

    Instruments(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
        this.shipped = shipped();
    }

    private record Text(String name, String body) {}

    /// Those Essaim brings, then the others by name; the latest version first.
    public List<Instrument> all() {
        List<Instrument> all = new ArrayList<>(shipped.values());
        sql.sql("select code || '@' || version as name, body from progress.instruments order by code, version desc")
                .query(Text.class)
                .list()
                .forEach(text -> all.add(kept(text.name(), text.body())));
        return all;
    }

    @Override
    public Map<String, Label> titles() {
        return all().stream().collect(Collectors.toMap(Instrument::name, Instrument::title));
    }

    /// @param name `fasku-fr@1`
    /// @throws NotHere when the house has none
    public Instrument named(String name) {
        Instrument known = shipped.getOrDefault(name, read.get(name));
        return known != null ? known : body(name).map(body -> kept(name, body)).orElseThrow(NotHere::new);
    }

    /// @return whether it is new
    /// @throws VersionTaken when this version stands with another text
    public boolean add(Instrument instrument) {
        String standing = Optional.ofNullable(shipped.get(instrument.name()))
                .map(Instrument::body)
                .or(() -> body(instrument.name()))
                .orElse(null);
        if (standing == null) {
            sql.sql("insert into progress.instruments (code, version, body) values (:code, :version, :body)")
                    .param("code", instrument.code())
                    .param("version", instrument.version())
                    .param("body", instrument.body())
                    .update();
            journal.did("add-instrument");
            return true;
        }
        if (!standing.equals(instrument.body())) {
            throw new VersionTaken(instrument.name());
        }
        return false;
    }

    private Optional<String> body(String name) {
        return sql.sql("select body from progress.instruments where code || '@' || version = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private Instrument kept(String name, String body) {
        return read.computeIfAbsent(
                name,
                unread -> InstrumentReader.read(body)
                        .found()
                        .orElseThrow(() ->
                                new IllegalStateException("an instrument of the house cannot be read: " + unread)));
    }

    private static Map<String, Instrument> shipped() {
        var all = new TreeMap<String, Instrument>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:instruments/*.yaml")) {
                var reading = InstrumentReader.read(file.getContentAsString(StandardCharsets.UTF_8));
                var one = reading.found()
                        .orElseThrow(() ->
                                new IllegalStateException(reading.problems().toString()));
                all.put(one.name(), one);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /// What people answered must keep meaning what it meant.
    public static final class VersionTaken extends Refusal {
        VersionTaken(String name) {
            super("progress.refusal.version-taken", null, name);
        }
    }
}
