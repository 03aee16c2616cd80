package fr.essaim.bench;

import fr.essaim.appointments.FreeSlots;
import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.installation.Database;
import fr.essaim.installation.Progress;
import fr.essaim.installation.ScratchCommand;
import fr.essaim.team.Viewers;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./essaim bench slots [--members 200] [--json]`: how long a free time takes to be found in a hub of so many members
/// with a year of slots, in a scratch installation. Standard output is the figures and nothing else.
@Command(name = "slots", description = "${bundle:bench.command.slots}")
public final class SlotsCommand implements ScratchCommand {
    private static final int WARM_UP = 20;
    private static final int ASKED = 100;
    private static final int PAGE = 60;
    /// Longer than anything that is left free in a morning: the whole year is looked through.
    private static final int HALF_A_DAY = 180;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--members",
            paramLabel = "N",
            defaultValue = "200",
            description = "${bundle:bench.command.slots.members}")
    int members;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans, Progress progress) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        Map<String, Times> figures = measure(beans, progress);
        PrintWriter out = spec.commandLine().getOut();
        TimesReport.write(json, "members", Math.max(1, members), "bench.slots.", figures, spec.resourceBundle(), out);
        return 0;
    }

    private Map<String, Times> measure(BeanFactory beans, Progress progress) {
        try (var owner = beans.getBean(Database.class).owner().getConnection()) {
            progress.begins("bench.progress.hub");
            new FullHub(owner, Math.max(1, members)).settle();
            progress.begins("bench.progress.search");
            var free = beans.getBean(FreeSlots.class);
            var raw = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            Map<String, Times> figures = new LinkedHashMap<>();
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
            beans.getBean(Viewers.class).as(FullHub.searcher(), () -> {
                figures.put("hub", time(i -> free.find(hub(today.plusDays(i % 30), 28, 30), PAGE)));
                figures.put("year", time(i -> free.find(hub(today, 365, HALF_A_DAY), Integer.MAX_VALUE)));
                figures.put("one", time(i -> free.find(one(i, today), Integer.MAX_VALUE)));
                return 0;
            });
            figures.put("hub_raw_sql", time(i -> rows(raw, today.plusDays(i % 30), 28)));
            figures.put("year_raw_sql", time(i -> rows(raw, today, 365)));
            return figures;
        } catch (SQLException failed) {
            throw new IllegalStateException("the scratch installation could not be filled", failed);
        }
    }

    private static Search hub(LocalDate from, int days, int minutes) {
        return new Search(Set.of(), 1, null, minutes, from, from.plusDays(days), null);
    }

    private Search one(int i, LocalDate today) {
        return Search.of(FullHub.member(1 + i % Math.max(1, members)).value(), 30, today, today.plusDays(365));
    }

    /// The same rows read by the owner: no wall, nothing worked out.
    private static void rows(JdbcClient owner, LocalDate from, int days) {
        owner.sql("select * from appointments.slots where hub_id = 1 and first_day <= ? and last_day >= ?")
                .params(from.plusDays(days), from)
                .query()
                .listOfRows();
        owner.sql("""
                select member_id, lower(during), upper(during) from appointments.hosts
                where hub_id = 1 and stands and during && tstzrange(?::date, ?::date)
                """).params(from, from.plusDays(days)).query().listOfRows();
    }

    private static Times time(java.util.function.IntConsumer question) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            long before = System.nanoTime();
            question.accept(i);
            if (i >= WARM_UP) {
                took.add((System.nanoTime() - before) / 1e6);
            }
        }
        return Times.of(took);
    }
}
