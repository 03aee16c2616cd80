package fr.essaim.myspace;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.testing.Cast;
import fr.essaim.testing.RawSql;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// A person at Tourcoing, accompanied by Nadia and Claire, with a space of their own.
public final class SpaceCast {
    public static final LocalDate TODAY = Cast.today();

    public final ParticipantId person = ParticipantId.mint();
    private final ApplicationContext house;
    private final Cast cast;

    public SpaceCast(ApplicationContext house, Cast cast, String firstName) {
        this.house = house;
        this.cast = cast;
        cast.as(cast.nadia, () -> {
            house.getBean(Participants.class)
                    .open(
                            person,
                            cast.tourcoing,
                            new Identity(new PersonName(firstName, "De-l’Espace"), LocalDate.of(1993, 5, 4), null),
                            null);
            house.getBean(CareTeam.class).assign(person, cast.claire, CareTeam.Part.SUPPORT, TODAY);
            house.getBean(Spaces.class).open(Ids.mint(), person, TODAY);
        });
    }

    public String code() {
        return cast.as(
                cast.nadia, () -> house.getBean(WaysIn.class).print(person).secret());
    }

    /// Comes in by a new code.
    /// @return the secret of the visit
    public String secret() {
        return house.getBean(Entrances.class).enter(code(), "a place of " + person);
    }

    public UUID way(Way.Kind kind, String value, @Nullable String readBy) {
        cast.as(cast.nadia, () -> house.getBean(Ways.class).open(person, new Way(kind, value), readBy));
        return sql().sql("select id from casefiles.ways where participant_id = ? order by written_at desc limit 1")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    /// Does something as the person in their space, by this visit.
    public <T> T inside(String secret, Supplier<T> what) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(Inside.proved(new SpaceVisitor("", secret))));
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void inside(String secret, Runnable what) {
        inside(secret, () -> {
            what.run();
            return 0;
        });
    }

    /// As the owner: what stays out of everybody's reach.
    public JdbcClient sql() {
        try {
            return JdbcClient.create(
                    house.getBean(fr.essaim.installation.Database.class).owner());
        } catch (RuntimeException none) {
            throw new IllegalStateException(none);
        }
    }

    /// Asks as the application's own login, with these two settings; nothing stays.
    public long raw(String ticket, String space, String question) {
        return RawSql.with(cast, Map.of("essaim.ticket", ticket, "essaim.space", space), question);
    }

    public long raw(MemberId who, String question) {
        return RawSql.as(cast, who, question);
    }
}
