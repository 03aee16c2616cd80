package fr.essaim.bench;

import fr.essaim.bench.HouseFigures.Asked;
import fr.essaim.bench.HouseFigures.Counted;
import fr.essaim.bench.HouseFigures.Readers;
import fr.essaim.bench.Places.Somebody;
import fr.essaim.bench.Visits.Visit;
import fr.essaim.installation.DemoProgramme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Visits a house as a coach of one hub, as several at once, and as its director.
final class HouseMeasure {
    private static final int WARM_UP = 60;
    private static final int FIGURES = 7;

    private final House house;
    private final Path data;
    private final Places places;
    private final Visits visits;

    HouseMeasure(House house, Path data, int visits) {
        this.house = house;
        this.data = data;
        this.places = Places.in(house.owner(), visits);
        this.visits = new Visits(as(places.coach()), places.hub());
    }

    private Visitor as(String email) {
        return Visitor.signedIn(house.address(), email, DemoProgramme.PASSWORD);
    }

    List<Asked> pages() {
        return asked(visits.pages());
    }

    List<Asked> saves() {
        return asked(visits.saves());
    }

    /// What a coach does with those they accompany.
    List<Asked> accompanying() {
        return asked(new Accompaniment(as(places.coach()), places.charge().getFirst()).visits());
    }

    /// Timed first, counted afterwards: while statements are written down everything is slower.
    private List<Asked> asked(List<Visit> visits) {
        var owner = new SingleConnectionDataSource(connection(house.owner()), true);
        JdbcClient.create(owner).sql("""
                create table if not exists public.bench_saves (
                    id bigint generated always as identity primary key, who uuid, hub int, words text, at timestamptz default now())
                """).update();
        var timed = visits.stream()
                .map(visit -> new Asked(visit.name(), time(visit, visit.ask()), 0, raw(owner, visit)))
                .toList();
        owner.destroy();
        var counted = new ArrayList<Asked>();
        try (var statements = Statements.writtenDown(data)) {
            for (int n = 0; n < visits.size(); n++) {
                var visit = visits.get(n);
                var one = timed.get(n);
                long queries =
                        statements.of(() -> visit.ask().accept(whom(visit).getFirst()));
                counted.add(new Asked(one.name(), one.times(), queries, one.raw()));
            }
        }
        return counted;
    }

    /// Lists, searches and files in turn, by so many at once, each signed in for themselves.
    /// @param seconds for how long
    Readers readers(int together, int seconds) {
        var took = new ConcurrentLinkedQueue<Double>();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(together)) {
            var reading = new ArrayList<Future<?>>();
            var visitors = new ArrayList<Visitor>();
            for (int n = 0; n < together; n++) {
                visitors.add(as(places.coach()));
            }
            began = System.nanoTime();
            long until = began + seconds * 1_000_000_000L;
            for (int n = 0; n < together; n++) {
                int first = n * 7;
                var visitor = visitors.get(n);
                reading.add(threads.submit(() -> {
                    for (int k = first; System.nanoTime() < until; k++) {
                        var who = places.people().get(k % places.people().size());
                        long before = System.nanoTime();
                        visitor.page(k % 3 == 0 ? "people" : "people/" + who.id());
                        took.add((System.nanoTime() - before) / 1e6);
                    }
                }));
            }
            for (var one : reading) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        double passed = (System.nanoTime() - began) / 1e9;
        return new Readers(together, took.size() / passed, Times.of(took));
    }

    Counted indicators(int people) {
        var director = as(places.director());
        director.page("figures");
        var took = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        var owner = new SingleConnectionDataSource(connection(house.owner()), true);
        var sql = JdbcClient.create(owner);
        for (int n = 0; n < FIGURES; n++) {
            long before = System.nanoTime();
            director.page("figures");
            long between = System.nanoTime();
            sql.sql("""
                    select j.hub_id, x.outcome, count(*) from journeys.journeys j
                    left join journeys.exits x on x.journey_id = j.id and x.stands group by 1, 2
                    """).query().listOfRows();
            raw.add((System.nanoTime() - between) / 1e6);
            took.add((between - before) / 1e6);
        }
        owner.destroy();
        return new Counted(people, Times.of(took).p50(), Times.of(raw).p50());
    }

    /// Kilobytes of tables and indexes for one person.
    double size() {
        return JdbcClient.create(house.owner()).sql("""
                select sum(pg_total_relation_size(c.oid)) / 1024.0 / greatest(1, (select count(*) from casefiles.participants))
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|territory)'
                """).query(Double.class).single();
    }

    private List<Somebody> whom(Visit visit) {
        return visit.inCharge() ? places.charge() : places.people();
    }

    private Times time(Visit visit, Consumer<Somebody> what) {
        whom(visit).stream().limit(WARM_UP).forEach(what);
        var took = new ArrayList<Double>();
        for (var who : whom(visit)) {
            long before = System.nanoTime();
            what.accept(who);
            took.add((System.nanoTime() - before) / 1e6);
        }
        return Times.of(took);
    }

    private @Nullable Times raw(DataSource owner, Visit visit) {
        String statement = visit.raw();
        if (statement == null) {
            return null;
        }
        var sql = JdbcClient.create(owner);
        return time(visit, who -> {
            var asked = sql.sql(statement)
                    .param("id", java.util.UUID.fromString(who.id()))
                    .param("hub", places.hub());
            if (statement.startsWith("insert")) {
                asked.update();
            } else {
                asked.query().listOfRows();
            }
        });
    }

    private static java.sql.Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException("the scratch database does not answer", failed);
        }
    }
}
