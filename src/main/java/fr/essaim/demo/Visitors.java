package fr.essaim.demo;

import fr.essaim.installation.DemoProgramme.SignIn;
import fr.essaim.kernel.RoleNames;
import fr.essaim.site.Words;
import fr.essaim.team.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whom a visitor may be: the cast, and for each role the first at each hub; read back from the database, so that a
/// second start shows the same.
@Component
class Visitors {
    private static final String LIST = """
            with today as (
                select p.member_id, p.role, coalesce(h.name, '') as hub, p.hub_id, m.first_name, m.last_name, m.email,
                    m.invited_at, row_number() over (partition by p.role, p.hub_id order by m.invited_at) as place
                from team.posts p join team.members m on m.id = p.member_id left join programme.hubs h on h.id = p.hub_id
                where p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today()))
            select first_name || ' ' || last_name as name, role, email,
                string_agg(hub, ', ' order by hub_id) as hubs
            from today where place = 1
            group by member_id, first_name, last_name, role, email, invited_at order by invited_at
            """;

    private final ObjectProvider<RoleNames> roles;
    private final Words words;
    private final Viewers viewers;

    Visitors(ObjectProvider<RoleNames> roles, Words words, Viewers viewers) {
        this.roles = roles;
        this.words = words;
        this.viewers = viewers;
    }

    boolean anybody(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select exists (select 1 from team.members)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Roles as the recipe calls them, else as the house does; the recipes on the shelf are read by somebody signed in.
    List<SignIn> list(Connection owner, String password) throws SQLException {
        List<SignIn> raw = new ArrayList<>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(LIST)) {
            while (row.next()) {
                raw.add(new SignIn(
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("hubs"),
                        row.getString("email"),
                        password));
            }
        }
        return viewers.asAdministrator(() -> raw.stream()
                .map(who -> new SignIn(who.name(), role(who.role()), who.hub(), who.email(), who.password()))
                .toList());
    }

    private String role(String id) {
        return roles.stream()
                .flatMap(names -> names.name(id, Locale.FRENCH).stream())
                .findFirst()
                .orElseGet(() -> capital(words.say(Locale.FRENCH, "team.role." + id)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
