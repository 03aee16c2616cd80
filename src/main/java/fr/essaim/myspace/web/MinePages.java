package fr.essaim.myspace.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.myspace.Here;
import fr.essaim.myspace.SpaceVisitor;
import fr.essaim.site.Sheaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages of the space, for whoever is in it: every question is a function of the owner's
/// that answers for them alone.
@Component
@Transactional
class MinePages {
    private final NamedParameterJdbcOperations database;
    private final Here here;

    MinePages(NamedParameterJdbcOperations database, Here here) {
        this.database = database;
        this.here = here;
    }

    static Optional<SpaceVisitor> visitor() {
        var inside = SecurityContextHolder.getContext().getAuthentication();
        return inside != null && inside.getPrincipal() instanceof SpaceVisitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    HomePage home() {
        var who = here.show();
        var sheaf = new Sheaf();
        var days = sheaf.ask("select * from myspace.my_days() order by day, begins limit 4", HomePage.DayRow.class);
        var goals = sheaf.ask("select * from myspace.my_goals()", HomePage.GoalRow.class);
        var steps = sheaf.ask("select * from myspace.my_steps()", HomePage.StepRow.class);
        var talents = sheaf.ask("select * from myspace.my_talents()", HomePage.TalentRow.class);
        sheaf.send(database, Map.of());
        return new HomePage(who.firstName(), days, goals, steps, talents);
    }

    WhoPage who() {
        here.show();
        var sheaf = new Sheaf();
        var team = sheaf.ask("select * from myspace.my_team()", WhoPage.TeamRow.class);
        var senders = sheaf.ask("select * from myspace.my_senders()", WhoPage.SenderRow.class);
        var openings = sheaf.ask("select * from myspace.my_openings()", WhoPage.OpeningRow.class);
        var visits = sheaf.ask("select * from myspace.my_visits()", WhoPage.VisitRow.class);
        sheaf.send(database, Map.of());
        return new WhoPage(team, senders, openings, visits);
    }

    AgreedPage agreed() {
        return new AgreedPage(permissions());
    }

    /// @throws NotHere when it is no permission of theirs, or was taken back
    TakeBackPage takeBack(String kind, UUID id) {
        var one = permissions().stream()
                .filter(row -> row.kind().equals(kind) && row.id().equals(id) && row.takenBack() == null)
                .findFirst();
        return new TakeBackPage(one.orElseThrow(NotHere::new));
    }

    private List<AgreedPage.PermissionRow> permissions() {
        here.show();
        var sheaf = new Sheaf();
        var rows = sheaf.ask("select * from myspace.my_permissions()", AgreedPage.PermissionRow.class);
        sheaf.send(database, Map.of());
        return rows;
    }

    MessagesPage messages() {
        here.show();
        var sheaf = new Sheaf();
        var messages = sheaf.ask("select * from myspace.my_messages()", MessagesPage.MessageRow.class);
        var readers = sheaf.ask(
                "select first_name from myspace.my_team() where notes", (row, n) -> row.getString("first_name"));
        sheaf.send(database, Map.of());
        return new MessagesPage(messages, readers, Ids.mint());
    }

    MyFilePage file() {
        here.show();
        var sheaf = new Sheaf();
        var requests = sheaf.ask("select * from myspace.my_requests()", MyFilePage.RequestRow.class);
        sheaf.send(database, Map.of());
        return new MyFilePage(requests, Ids.mint());
    }
}
