package fr.essaim.demo;

import fr.essaim.demo.World.Site;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.kernel.Period;
import fr.essaim.programme.Hubs;
import fr.essaim.programme.Places;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.team.Passwords;
import fr.essaim.team.Viewers;
import fr.essaim.territory.CommuneCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands before anybody is accompanied: members, the recipe, the programme and its carriers, seven hubs with
/// their places and communes, posts. The administrator of the cast opens it all, by the same acts as anybody.
@Component
class Foundation {
    private static final String CODE = "dest1";
    private static final String TITLE = "DEST1";
    private static final String RECIPE = "/recipes/dest1-1.0.0.yaml";
    private static final String ADMINISTRATOR = "ines.vidal@exemple.fr";
    private static final String CONTACT = "Inès Vidal, " + ADMINISTRATOR;
    /// Named by the public source; the lead's place is this demo's choice.
    private static final List<String> CARRIERS = List.of("Groupe Vitamine T", "La Sauvegarde du Nord");

    private final Programmes programmes;
    private final Hubs hubs;
    private final Places places;
    private final Viewers viewers;
    private final Passwords passwords;
    private final TransactionTemplate together;

    Foundation(
            Programmes programmes,
            Hubs hubs,
            Places places,
            Viewers viewers,
            Passwords passwords,
            PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.hubs = hubs;
        this.places = places;
        this.viewers = viewers;
        this.passwords = passwords;
        this.together = new TransactionTemplate(transactions);
    }

    private record Opened(UUID programme, Recipe recipe, List<Site> sites) {}

    World lay(Season season, Connection owner) throws SQLException {
        List<HubPlan> plans = HubPlan.all();
        var team = new Team(season, plans);
        var chance = Chance.of(season.today(), -2);
        var rows = new Rows();
        var members = new TeamRows(rows);
        members.join(team, passwords.hash(DemoProgramme.PASSWORD), season.start());
        members.appoint(team, Map.of(), chance);
        rows.send(owner);
        Opened opened = viewers.as(ADMINISTRATOR, () -> together.execute(begun -> open(season, plans)));
        Map<String, Integer> ids = new HashMap<>();
        opened.sites.forEach(site -> ids.put(site.plan().code(), site.id()));
        members.appoint(team, ids, chance);
        rows.send(owner);
        return new World(season, opened.programme, opened.recipe, opened.sites, team);
    }

    private Opened open(Season season, List<HubPlan> plans) {
        var recipe = programmes.shelve(RecipeReader.read(Sheets.text(RECIPE), RECIPE));
        var period = new Period(season.start(), season.end());
        UUID programme = programmes.open(CODE, TITLE, recipe, period, CARRIERS);
        programmes.nameContact(programme, CONTACT);
        List<Site> sites = new ArrayList<>();
        for (HubPlan plan : plans) {
            var hub = hubs.open(programme, plan.code(), plan.name(), plan.opens(season));
            plan.antennas().forEach(name -> places.addAntenna(hub, name, null, null, plan.opens(season)));
            plan.communes().all().forEach(commune -> places.cover(hub, new CommuneCode(commune)));
            sites.add(new Site(hub.value(), plan));
        }
        return new Opened(programme, recipe, List.copyOf(sites));
    }
}
