package fr.essaim.programme;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Posts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hubs open, close and move: dated data, never constants.
@Component
@Transactional
public class Hubs {
    private final JdbcClient sql;
    private final Journal journal;
    private final Posts posts;
    private final List<PeopleAtHub> people;

    Hubs(JdbcClient sql, Journal journal, Posts posts, List<PeopleAtHub> people) {
        this.sql = sql;
        this.journal = journal;
        this.posts = posts;
        this.people = people;
    }

    private record Life(LocalDate opensOn, @Nullable LocalDate closesOn) {}

    private record Held(UUID id, LocalDate fromDay) {}

    /// @throws NotHere when the programme has no such hub
    public HubId named(String programme, String code) {
        return sql.sql("""
                select h.id from programme.hubs h join programme.programmes p on p.id = h.programme_id
                where p.code = :programme and h.code = :code
                """)
                .param("programme", programme)
                .param("code", code)
                .query(Integer.class)
                .optional()
                .map(HubId::new)
                .orElseThrow(NotHere::new);
    }

    /// Codes of the programmes that have a hub of this code: two may.
    /// @throws NotHere when none has
    public List<String> programmesWith(String code) {
        List<String> programmes =
                sql.sql("""
                select p.code from programme.hubs h join programme.programmes p on p.id = h.programme_id
                where h.code = :code order by p.code
                """).param("code", code).query(String.class).list();
        if (programmes.isEmpty()) {
            throw new NotHere();
        }
        return programmes;
    }

    /// From its first to its last day; open-ended while nobody said it closes.
    /// @throws NotHere when there is no such hub
    public Period life(HubId hub) {
        return sql.sql("select opens_on, closes_on from programme.hubs where id = :hub")
                .param("hub", hub.value())
                .query(Life.class)
                .optional()
                .map(life -> new Period(life.opensOn(), life.closesOn()))
                .orElseThrow(NotHere::new);
    }

    /// @throws HubTaken when the programme has a hub of this code
    /// @throws OutsideTheProgramme when the programme does not run on that day
    public HubId open(UUID programme, String code, String name, LocalDate opensOn) {
        String shown = Line.of(name, "name", 100);
        refuseOutside(programme, opensOn);
        try {
            int id = sql.sql("""
                    insert into programme.hubs (programme_id, code, name, opens_on)
                    values (:programme, :code, :name, :opens) returning id
                    """)
                    .param("programme", programme)
                    .param("code", new Code(code).value())
                    .param("name", shown)
                    .param("opens", opensOn)
                    .query(Integer.class)
                    .single();
            var hub = new HubId(id);
            journal.did("open-hub", hub);
            return hub;
        } catch (DuplicateKeyException taken) {
            throw new HubTaken(code);
        }
    }

    /// Says the hub's last day; its posts end with it.
    /// @param evenWithPeople true once whoever closes it has read how many people are still there
    /// @throws PeopleStillThere when there are, and nobody said to close it all the same
    /// @throws AlreadyClosed when its last day is known
    /// @throws PostBeginsLater when somebody is to begin there after that day
    public void close(HubId hub, LocalDate lastDay, boolean evenWithPeople) {
        Period life = life(hub);
        if (!life.isOpen()) {
            throw new AlreadyClosed(life.until());
        }
        var closed = new Period(life.from(), lastDay);
        List<Held> held = sql.sql("""
                select id, from_day from team.posts
                where hub_id = :hub and (until_day is null or until_day > :last) order by from_day
                """)
                .param("hub", hub.value())
                .param("last", lastDay)
                .query(Held.class)
                .list();
        held.stream()
                .filter(post -> post.fromDay().isAfter(lastDay))
                .findFirst()
                .ifPresent(post -> {
                    throw new PostBeginsLater(post.fromDay());
                });
        long there = people.stream().mapToLong(each -> each.count(hub)).sum();
        if (there > 0 && !evenWithPeople) {
            throw new PeopleStillThere(there);
        }
        sql.sql("update programme.hubs set closes_on = :last where id = :hub")
                .param("last", closed.until())
                .param("hub", hub.value())
                .update();
        held.forEach(post -> posts.end(post.id(), lastDay));
        journal.did("close-hub", hub);
    }

    private void refuseOutside(UUID programme, LocalDate day) {
        Life life = sql.sql("select opens_on, closes_on from programme.programmes where id = :id")
                .param("id", programme)
                .query(Life.class)
                .optional()
                .orElseThrow(NotHere::new);
        if (!new Period(life.opensOn(), life.closesOn()).covers(day)) {
            throw new OutsideTheProgramme(life.opensOn());
        }
    }

    public static final class HubTaken extends Refusal {
        HubTaken(String code) {
            super("programme.refusal.hub-taken", "code", code);
        }
    }

    public static final class OutsideTheProgramme extends Refusal {
        OutsideTheProgramme(LocalDate opens) {
            super("programme.refusal.outside-the-programme", "opens", opens);
        }
    }

    public static final class AlreadyClosed extends Refusal {
        AlreadyClosed(@Nullable LocalDate closed) {
            super("programme.refusal.already-closed", "lastDay", closed == null ? "" : closed);
        }
    }

    public static final class PostBeginsLater extends Refusal {
        PostBeginsLater(LocalDate from) {
            super("programme.refusal.post-begins-later", "lastDay", from);
        }
    }

    public static final class PeopleStillThere extends Refusal {
        PeopleStillThere(long people) {
            super("programme.refusal.people-still-there", "evenWithPeople", people);
        }
    }
}
