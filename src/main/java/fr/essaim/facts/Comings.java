package fr.essaim.facts;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Telling by a fact whether somebody came, and putting it right by another in its place. The room
/// where one came keeps which fact it was.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Comings {
    private final Facts facts;
    private final ReservedText reserved;

    Comings(Facts facts, ReservedText reserved) {
        this.facts = facts;
        this.reserved = reserved;
    }

    /// How it was told last, with the fact that stands for it now (`casefiles.standing`).
    ///
    /// @param compartment of the fact; null when the viewer does not read it
    /// @param side as the fact says, or null: nobody's, or not for this viewer
    /// @param author of the fact; null when the viewer does not read it
    /// @param authorName of whoever noted it
    /// @param takenBack whether its author took the fact back
    public record Told(
            String how,
            UUID fact,
            @Nullable Compartment compartment,
            @Nullable String side,
            @Nullable String words,
            @Nullable MemberId author,
            String authorName,
            boolean takenBack) {
        /// @param coming checked
        public boolean says(Coming coming) {
            return !takenBack
                    && how.equals(coming.how().code())
                    && isSameSide(coming.side())
                    && Objects.equals(words, coming.words());
        }

        /// What the viewer was not shown, they did not change.
        private boolean isSameSide(Fact.@Nullable Side said) {
            return side == null
                    ? said == null || said == Fact.Side.US || said == Fact.Side.OTHER || said == Fact.Side.NO_ANSWER
                    : said != null
                            && side.equals(said.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// From `how`, `fact` (an id), `author_name`, and the columns of `casefiles.standing`.
    public Told told(ResultSet row) throws SQLException {
        UUID fact = row.getObject("fact", UUID.class);
        UUID author = row.getObject("author", UUID.class);
        String compartment = row.getString("compartment");
        byte[] sealed = row.getBytes("sealed");
        return new Told(
                row.getString("how"),
                fact,
                compartment == null ? null : Compartment.of(compartment),
                row.getString("side"),
                sealed == null
                        ? row.getString("words")
                        : reserved.open(fact, sealed).body(),
                author == null ? null : new MemberId(author),
                row.getString("author_name"),
                row.getBoolean("taken_back"));
    }

    /// @param before how it was told last, when it was
    /// @param notYours refused, with their name, when a colleague noted it: only authors put facts right
    /// @return the fact that tells it now
    public UUID tell(ParticipantId person, Optional<Told> before, Fact fact, Function<String, Refusal> notYours) {
        UUID id = Ids.mint();
        Told told = before.filter(one -> !one.takenBack()).orElse(null);
        if (told == null) {
            facts.write(id, person, fact, List.of());
        } else if (Viewers.required().id().equals(told.author())) {
            facts.correct(id, told.fact(), fact);
        } else {
            throw notYours.apply(told.authorName());
        }
        return id;
    }
}
