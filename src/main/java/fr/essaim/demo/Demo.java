package fr.essaim.demo;

import fr.essaim.facts.ReservedText;
import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fills a new installation with DEST1 as it might be at its fifteenth month.
@Component
class Demo implements DemoProgramme {
    private static final int BATCH = 2000;
    /// One file in forty is open and waits for its entry.
    private static final int WAITING = 40;
    /// Written in one go each: from the people, once they are all there, and from what the named people lived since.
    private static final List<String> BEFORE = List.of("activities", "appointments", "outbox");

    private static final List<String> AFTER = List.of("tasks", "myspace", "network");

    private final Database database;
    private final Foundation foundation;
    private final Scenes scenes;
    private final Visitors visitors;
    private final ReservedText seal;
    private final Clock clock;

    Demo(Database database, Foundation foundation, Scenes scenes, Visitors visitors, ReservedText seal, Clock clock) {
        this.database = database;
        this.foundation = foundation;
        this.scenes = scenes;
        this.visitors = visitors;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<SignIn> fill(int people, Progress progress) {
        try (Connection owner = database.owner().getConnection()) {
            if (!visitors.anybody(owner)) {
                progress.begins("demo.progress.people", people);
                fill(new Season(LocalDate.now(clock), people), owner, progress);
            }
            return visitors.list(owner, PASSWORD);
        } catch (SQLException failed) {
            throw new IllegalStateException("the demonstration could not be written", failed);
        }
    }

    private void fill(Season season, Connection owner, Progress progress) throws SQLException {
        var world = foundation.lay(season, owner);
        owner.setAutoCommit(false);
        var rows = new Rows();
        var named = new NamedPeople(world, rows).open();
        var plans = new PlanRows(rows, world);
        named.forEach(role -> new NamedPlans(plans, world.team()).tell(role));
        var simulation = new Simulation(world, rows, plans, seal);
        named.forEach(simulation::tell);
        int drawn = season.people() - named.size();
        for (int number = 1; number <= drawn; number++) {
            simulation.tell(number);
            if (number % BATCH == 0) {
                rows.send(owner);
                owner.commit();
                progress.begins("demo.progress.written", number, drawn);
            }
        }
        for (int number = 1; number <= drawn / WAITING; number++) {
            simulation.await(drawn + number);
        }
        rows.send(owner);
        run(BEFORE, owner);
        owner.setAutoCommit(true);
        scenes.play(named, world, owner);
        owner.setAutoCommit(false);
        run(AFTER, owner);
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("analyze " + rows.tables());
        }
    }

    private static void run(List<String> scripts, Connection owner) throws SQLException {
        String named = Sheets.blocks("cast").keySet().stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        String specimen = HexFormat.of().formatHex(Sheets.bytes("/demo/specimen.pdf"));
        try (var statement = owner.createStatement()) {
            for (String script : scripts) {
                statement.execute(Sheets.text("/demo/" + script + ".sql")
                        .replace("{named}", named)
                        .replace("{specimen}", specimen));
                owner.commit(); // what a script locked is let go
            }
        }
    }
}
