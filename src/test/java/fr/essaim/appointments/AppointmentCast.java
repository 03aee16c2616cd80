package fr.essaim.appointments;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Strand;
import fr.essaim.testing.Cast;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// People to meet, on days that no other test of the shared database has taken.
public final class AppointmentCast {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final AtomicInteger THURSDAYS = new AtomicInteger();
    private static final Holidays HOLIDAYS = new Holidays();

    public final Cast cast;
    private final ApplicationContext house;

    public AppointmentCast(ApplicationContext house, Cast cast) {
        this.house = house;
        this.cast = cast;
        nobodyLeadsWhatOtherTestsPlanned();
    }

    /// Whoever plans a session is taken meanwhile: what other tests of the shared database left is somebody else's.
    private void nobodyLeadsWhatOtherTestsPlanned() {
        try (var owner = cast.owner();
                var update = owner.prepareStatement("update activities.sessions set author = ?")) {
            update.setObject(1, cast.ines.value());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A Tuesday, some weeks ahead, of this test alone; neither it nor the five after it is a public holiday.
    public static LocalDate freshDay() {
        return fresh(DayOfWeek.TUESDAY, DAYS);
    }

    /// As [#freshDay], never further ahead than a calendar tells: of the few tests that read one.
    static LocalDate freshThursday() {
        return fresh(DayOfWeek.THURSDAY, THURSDAYS);
    }

    private static LocalDate fresh(DayOfWeek weekday, AtomicInteger taken) {
        LocalDate day = Cast.today().plusDays(30 + 7L * taken.incrementAndGet()).with(weekday);
        boolean works = IntStream.range(0, 6).noneMatch(week -> HOLIDAYS.falls(day.plusWeeks(week), null));
        return works ? day : fresh(weekday, taken);
    }

    /// As [#freshDay], some weeks ago.
    public static LocalDate freshPast() {
        return Cast.today().minusDays(20 + DAYS.incrementAndGet());
    }

    public ParticipantId person(String last) {
        return person(cast.nadia, cast.tourcoing, last);
    }

    public ParticipantId person(MemberId by, HubId hub, String last) {
        var person = ParticipantId.mint();
        cast.as(by, () -> {
            house.getBean(Participants.class)
                    .open(
                            person,
                            hub,
                            new Identity(new PersonName("Ahmed", last), LocalDate.of(1993, 5, 4), null),
                            null);
        });
        return person;
    }

    /// Nadia, at the hub, for half an hour.
    public Appointment with(ParticipantId person, LocalDate day, String from) {
        return with(person, Span.read(day, from, 30), cast.nadia);
    }

    public Appointment with(ParticipantId person, Span span, MemberId... hosts) {
        return new Appointment(
                person,
                List.of(hosts),
                span,
                Setting.HERE,
                null,
                "Maison du Virolois",
                Strand.SOCIAL,
                "Le logement",
                null);
    }

    public UUID agreed(Appointment appointment) {
        return agreed(cast.nadia, appointment, null);
    }

    public UUID agreed(MemberId by, Appointment appointment, @Nullable UUID after) {
        UUID id = Ids.mint();
        cast.as(by, () -> house.getBean(Appointments.class).agree(id, appointment, false, after));
        return id;
    }

    /// As it would have been written when it was still to come: the past cannot be agreed on.
    public UUID held(ParticipantId person, LocalDate day, String from) throws SQLException {
        UUID id = Ids.mint();
        Span span = Span.read(day, from, 30);
        try (var owner = cast.owner();
                var insert = owner.prepareStatement("""
                        with booked as (
                            insert into appointments.appointments (id, thread_id, participant_id, hub_id, booked_for, during, setting,
                                strand, about, author)
                            select ?, ?, p.id, p.hub_id, p.id, tstzrange(?::timestamptz, ?::timestamptz), 'here', 'social', 'Le logement', ?
                            from casefiles.participants p where p.id = ? returning *)
                        select * from booked
                        """);
                var host = owner.prepareStatement("""
                        insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during, author)
                        select gen_random_uuid(), a.id, a.participant_id, a.hub_id, a.author, a.during, a.author
                        from appointments.appointments a where a.id = ?
                        """)) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.setString(3, span.begins().toString());
            insert.setString(4, span.ends().toString());
            insert.setObject(5, cast.nadia.value());
            insert.setObject(6, person.value());
            insert.execute();
            host.setObject(1, id);
            host.execute();
        }
        return id;
    }

    /// Puts somebody in charge of the person, whose name colleagues then read in appointments.
    public void inCharge(ParticipantId person, MemberId... members) {
        cast.as(cast.nadia, () -> {
            for (MemberId member : members) {
                house.getBean(CareTeam.class).assign(person, member, CareTeam.Part.SUPPORT, Cast.today());
            }
        });
    }
}
