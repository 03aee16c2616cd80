package fr.essaim.activities;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Strand;
import fr.essaim.testing.Cast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// A shared garden at Tourcoing, and one session of it.
public final class ActivityCast {
    public static final LocalDate TODAY = Cast.today();

    public final UUID activity = Ids.mint();
    public final UUID session = Ids.mint();
    private final ApplicationContext house;
    private final Cast cast;

    public ActivityCast(ApplicationContext house, Cast cast, LocalDate day, int places) {
        this.house = house;
        this.cast = cast;
        cast.as(cast.nadia, () -> {
            var activities = house.getBean(Activities.class);
            activities.open(
                    activity,
                    new Activity(
                            "Potager partagé",
                            Strand.CITIZEN,
                            Activity.Kind.CITIZEN_EXPERIENCE,
                            cast.tourcoing.value(),
                            null,
                            "Jardin des Sources, entrée par le canal",
                            null));
            activities.plan(
                    session, activity, Slot.read(day, "9h", "12h"), Series.once(), new Room(places, null), true);
        });
    }

    public ParticipantId person(String last) {
        return person(cast.nadia, cast.tourcoing, last);
    }

    public ParticipantId person(MemberId by, HubId hub, String last) {
        var person = ParticipantId.mint();
        cast.as(
                by,
                () -> house.getBean(Participants.class)
                        .open(
                                person,
                                hub,
                                new Identity(new PersonName("Ahmed", last), LocalDate.of(1993, 5, 4), null),
                                null));
        return person;
    }

    public Enrolments.Outcome enrol(MemberId by, ParticipantId... people) {
        return cast.as(by, () -> house.getBean(Enrolments.class).enrol(session, Arrays.asList(people)));
    }

    public int note(MemberId by, Attendance... attendances) {
        return cast.as(by, () -> house.getBean(Attendances.class).note(session, Arrays.asList(attendances)));
    }

    public void shared() {
        cast.as(cast.nadia, () -> house.getBean(Activities.class).share(session, cast.roubaix.value()));
    }
}
