package fr.essaim.demo;

import fr.essaim.audits.Audits;
import fr.essaim.audits.Draws;
import fr.essaim.audits.Frame;
import fr.essaim.audits.Terms;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Reports;
import fr.essaim.reports.Submissions;
import fr.essaim.team.Email;
import fr.essaim.team.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What those outside are shown: a controller checks a sample these days, whom the director invited
/// and for whom she drew it with the seed they gave; and she submitted what last quarter's partners
/// and funders read.
@Component
class Control {
    private static final PersonName CONTROLLER = new PersonName("Odile", "Lemaire");
    private static final String SENT_BY = "Service de contrôle (inventé)";
    private static final String PURPOSE = "Contrôle de service fait, parcours entrés depuis le début";
    private static final int MOST = 12;
    /// One person in so many is drawn, so that a small demonstration has a sample too.
    private static final int ONE_IN = 6;

    private final Audits audits;
    private final Draws draws;
    private static final List<String> SUBMITTED = List.of("dialogue-de-gestion", "financeur-trimestriel");

    private final Submissions submissions;
    private final ReportWords words;
    private final Viewers viewers;

    Control(Audits audits, Draws draws, Submissions submissions, ReportWords words, Viewers viewers) {
        this.audits = audits;
        this.draws = draws;
        this.submissions = submissions;
        this.words = words;
        this.viewers = viewers;
    }

    void open(World world, Connection owner) throws SQLException {
        LocalDate today = world.season().today();
        var chance = Chance.of(today, -6);
        UUID audit = chance.id(chance.during(today.minusDays(3)));
        UUID draw = chance.id(chance.during(today.minusDays(3)));
        String email = Team.Colleague.address(CONTROLLER, 1);
        var days = new Period(today.minusDays(3), today.plusDays(60));
        int many = Math.clamp(world.season().people() / ONE_IN, 1, MOST);
        viewers.as(world.team().named("Hélène Caron").id(), () -> {
            audits.open(audit, "dest1", new Terms(CONTROLLER, new Email(email), SENT_BY, PURPOSE, days));
            var entered = new Frame.Entered(new Period(world.season().start(), today));
            draws.draw(audit, draw, entered, Integer.toString(many), "2026-1127");
            return audit;
        });
        SUBMITTED.forEach(report -> submit(report, world));
        // the password that the console prints for everybody
        try (var credentials = owner.prepareStatement("""
                insert into team.credentials (member_id, password)
                select m.id, (select c.password from team.credentials c limit 1) from team.members m where m.email = ?
                """)) {
            credentials.setString(1, email);
            credentials.executeUpdate();
        }
    }

    private void submit(String report, World world) {
        LocalDate before =
                world.season().today().with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
        var quarter = ReportPeriod.parse(before.getYear() + "-T" + before.get(IsoFields.QUARTER_OF_YEAR));
        var wish = new Reports.Wish("dest1", report, quarter, "", words.in(Locale.FRENCH));
        try {
            viewers.as(world.team().named("Hélène Caron").id(), () -> submissions.submit(Ids.mint(), wish));
        } catch (Reports.NothingToReport fewPeople) { // in a very small demonstration: then nothing was submitted
        }
    }
}
