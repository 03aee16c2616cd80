package fr.essaim.programme.web;

import fr.essaim.programme.Programmes;
import fr.essaim.programme.web.ProgrammePage.HubLine;
import fr.essaim.programme.web.ProgrammePage.Run;
import fr.essaim.programme.web.ProgrammePage.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Four questions to the database, however many hubs there are.
@Component
@Transactional(readOnly = true)
class ProgrammePageQuery {
    private final JdbcClient sql;
    private final Programmes programmes;

    ProgrammePageQuery(JdbcClient sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    private record RunRow(
            UUID id,
            String code,
            String title,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable String contact,
            String recipeCode,
            String recipeVersion) {}

    private record CarrierRow(UUID programmeId, String name) {}

    private record HubRow(
            int id,
            UUID programmeId,
            String code,
            String name,
            LocalDate opensOn,
            @Nullable LocalDate closesOn) {}

    private record PostRow(int hubId, String name, String role, BigDecimal fte) {}

    ProgrammePage page() {
        Map<UUID, List<CarrierRow>> carriers = sql.sql("""
                select programme_id, name from programme.carriers order by kind, name
                """).query(CarrierRow.class).list().stream()
                .collect(Collectors.groupingBy(CarrierRow::programmeId));
        Map<Integer, List<PostRow>> posts =
                sql.sql("""
                select p.hub_id, trim(m.first_name || ' ' || m.last_name) as name, p.role, p.fte
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id is not null and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                order by p.standing, p.role, lower(m.last_name), lower(m.first_name)
                """).query(PostRow.class).list().stream().collect(Collectors.groupingBy(PostRow::hubId));
        Map<UUID, List<HubRow>> hubs =
                sql.sql("""
                select id, programme_id, code, name, opens_on, closes_on from programme.hubs order by code, id
                """).query(HubRow.class).list().stream().collect(Collectors.groupingBy(HubRow::programmeId));
        return new ProgrammePage(runs().stream()
                .map(run -> run(
                        run,
                        carriers.getOrDefault(run.id(), List.of()),
                        hubs.getOrDefault(run.id(), List.of()).stream()
                                .map(hub -> line(hub, posts.getOrDefault(hub.id(), List.of())))
                                .toList()))
                .toList());
    }

    private List<RunRow> runs() {
        return sql.sql("""
                select id, code, title, opens_on, closes_on, contact, recipe_code, recipe_version
                from programme.programmes order by opens_on, code
                """).query(RunRow.class).list();
    }

    private Run run(RunRow run, List<CarrierRow> carriers, List<HubLine> hubs) {
        return new Run(
                run.id(),
                run.code(),
                run.title(),
                run.opensOn(),
                run.closesOn(),
                run.contact(),
                programmes.recipe(run.recipeCode(), run.recipeVersion()),
                carriers.stream().map(CarrierRow::name).toList(),
                hubs);
    }

    private static HubLine line(HubRow hub, List<PostRow> posts) {
        return new HubLine(
                hub.code(),
                hub.name(),
                hub.opensOn(),
                hub.closesOn(),
                posts.stream()
                        .map(post -> new Share(post.name(), post.role(), post.fte()))
                        .toList());
    }
}
