package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person goes to another hub at once, by somebody who works at both; otherwise the other hub is asked
/// first. It takes effect the day it is said: the new hub reads at once, the old one as long as the
/// recipe says, and whoever was in charge there no longer is.
@Component
@Transactional
public class Moves {
    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;
    private final Clock clock;

    Moves(JdbcClient sql, ParticipantRepository people, Journal journal, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param oldHubReads how long the hub they leave still reads, from the recipe
    /// @throws SameHub when they are there already
    /// @throws AskFirst when the viewer does not work at the new hub
    /// @throws Participants.HubNotOpen when the new hub is not open today
    /// @throws NotHere when there is no such person for this viewer
    public void move(ParticipantId person, HubId to, Period oldHubReads, @Nullable String reason) {
        var today = LocalDate.now(clock);
        var from = people.hubOf(person).orElseThrow(NotHere::new);
        if (from.equals(to)) {
            throw new SameHub();
        }
        if (!Viewers.required().hubs().contains(to)) {
            throw new AskFirst();
        }
        if (!people.isOpen(to, today)) {
            throw new Participants.HubNotOpen();
        }
        // written before the move: afterwards the mover may no longer be of the person's hub
        journal.didBecause(reason == null ? "" : reason, "move", from, person);
        boolean moved = sql.sql("select casefiles.move(:stay, :person, :hub, :on, :reads, :reason)")
                .param("stay", Ids.mint())
                .param("person", person.value())
                .param("hub", to.value())
                .param("on", today)
                .param("reads", today.plus(oldHubReads))
                .param("reason", reason, Types.VARCHAR)
                .query(Boolean.class)
                .single();
        if (!moved) {
            throw new NotHere();
        }
    }

    public static final class SameHub extends Refusal {
        SameHub() {
            super("casefiles.refusal.same-hub", "hub");
        }
    }

    public static final class AskFirst extends Refusal {
        AskFirst() {
            super("casefiles.refusal.ask-first", "hub");
        }
    }
}
