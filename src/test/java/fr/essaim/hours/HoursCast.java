package fr.essaim.hours;

import fr.essaim.activities.ActivityCast;
import fr.essaim.activities.Attendance;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.PlanCast;
import fr.essaim.testing.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody accompanied by Nadia and Claire, who came to one session of three hours and not to another.
public final class HoursCast {
    public static final LocalDate TODAY = Cast.today();
    public static final String MOTIVE = "ENFANT-MALADE-CE-MATIN";

    public final PlanCast plan;
    public final ParticipantId person;
    private final ApplicationContext house;
    private final Cast cast;

    public HoursCast(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        this.plan = new PlanCast(house, cast);
        this.person = plan.person;
        session(TODAY.minusDays(2), Coming.How.CAME, null);
        session(TODAY.minusDays(1), Coming.How.ABSENT, MOTIVE);
    }

    public UUID session(LocalDate day, Coming.How how, @Nullable String words) {
        var garden = new ActivityCast(house, cast, day, 8);
        garden.enrol(cast.nadia, person);
        UUID enrolment = JdbcClient.create(
                        house.getBean(fr.essaim.installation.Database.class).owner())
                .sql("select id from activities.enrolments where session_id = :session")
                .param("session", garden.session)
                .query(UUID.class)
                .single();
        garden.note(cast.nadia, new Attendance(enrolment, how, null, words, false));
        return garden.session;
    }

    public void said(MemberId by, Compartment where, @Nullable Strand strand, Fact.Sign sign, int minutes) {
        var fact = new Fact(
                where, strand, Fact.State.DONE, null, "Entretien", null, TODAY, null, sign, "call", minutes, false);
        cast.as(by, () -> house.getBean(Facts.class).write(Ids.mint(), person, fact, List.of()));
    }

    public UUID paper(MemberId by, String... kinds) {
        UUID id = Ids.mint();
        var asked = new Asked(TODAY.minusDays(20), TODAY, TODAY, Asked.How.SPOKEN, List.of(kinds));
        cast.as(by, () -> house.getBean(Attestations.class).make(id, person, asked));
        return id;
    }

    public String lines(UUID paper) {
        return JdbcClient.create(
                        house.getBean(fr.essaim.installation.Database.class).owner())
                .sql("""
                        select coalesce(string_agg(kind || ' ' || times || ' ' || minutes, ', ' order by place), '')
                        from hours.lines where attestation_id = :paper
                        """)
                .param("paper", paper)
                .query(String.class)
                .single();
    }
}
