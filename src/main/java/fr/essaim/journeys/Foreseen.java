package fr.essaim.journeys;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What would be refused of an entry and of the exit that ended it: for a list that is looked at
/// before anything is written.
@Component
@Transactional
public class Foreseen {
    private final JdbcClient sql;
    private final Programmes programmes;
    private final Clock clock;

    Foreseen(JdbcClient sql, Programmes programmes, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// At a hub, today, for somebody who was in no journey before.
    ///
    /// @param open from the programme's first day to the hub's last
    public record At(Recipe recipe, Period open, LocalDate today) {
        public Optional<Refusal> refusal(Entry entry, @Nullable Exit exit) {
            try {
                Journey journey = Journey.enter(JourneyId.mint(), recipe, entry, open, List.of(), today);
                if (exit != null) {
                    journey.exit(exit, Ids.mint(), today);
                }
                return Optional.empty();
            } catch (Refusal refused) {
                return Optional.of(refused);
            }
        }
    }

    public At at(HubId hub) {
        return sql.sql("""
                select g.opens_on, h.closes_on from programme.hubs h
                join programme.programmes g on g.id = h.programme_id where h.id = :hub
                """)
                .param("hub", hub.value())
                .query((row, n) -> new At(
                        programmes.recipeOf(hub),
                        new Period(
                                row.getObject("opens_on", LocalDate.class),
                                row.getObject("closes_on", LocalDate.class)),
                        LocalDate.now(clock)))
                .single();
    }
}
