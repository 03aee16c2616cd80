package fr.essaim.progress;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.testing.Cast;
import fr.essaim.testing.RawSql;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A person at Tourcoing, accompanied by Nadia and Claire, and what they are good at.
public final class ProgressCast {
    public static final LocalDate TODAY = Cast.today();

    public final ParticipantId person = ParticipantId.mint();
    private final ApplicationContext house;
    private final Cast cast;

    public ProgressCast(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        cast.as(cast.nadia, () -> {
            var name = new PersonName("Aurélie", "Du-Chemin");
            house.getBean(Participants.class)
                    .open(person, cast.tourcoing, new Identity(name, LocalDate.of(1993, 5, 4), null), null);
            house.getBean(CareTeam.class).assign(person, cast.claire, CareTeam.Part.SUPPORT, TODAY);
        });
    }

    /// @param role who saw it, or null
    public UUID talent(String words, @Nullable String role) {
        UUID id = Ids.mint();
        var seen = role == null ? null : new Sighting(Sighting.By.OTHER, null, role, null, null, TODAY);
        cast.as(cast.nadia, () -> house.getBean(Talents.class).say(id, person, new Talent(words, TODAY), seen));
        return id;
    }

    public UUID fact(String title, boolean reserved) {
        UUID id = Ids.mint();
        var compartment = reserved ? Compartment.RESERVED : Compartment.TEAM;
        var fact =
                new Fact(compartment, null, Fact.State.DONE, null, title, null, TODAY, null, null, null, null, false);
        MemberId author = reserved ? cast.claire : cast.nadia;
        cast.as(author, () -> house.getBean(Facts.class).write(id, person, fact, List.of()));
        return id;
    }

    /// Asks as the application's own login, under the ticket of this member; nothing stays.
    public long raw(MemberId who, String question) {
        return RawSql.as(cast, who, question);
    }
}
