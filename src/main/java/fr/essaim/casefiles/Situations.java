package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Intake.PrescriberKind;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers to the recipe's questions and who proposed the person: each dated and signed, a later
/// one beside the earlier.
@Component
@Transactional
public class Situations {
    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;
    private final Clock clock;

    Situations(JdbcClient sql, ParticipantRepository people, Journal journal, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// Given, not wished, not known, without object: four different answers. Not asked is none.
    public enum State {
        GIVEN,
        REFUSED,
        NOT_KNOWN,
        NOT_APPLICABLE;

        /// `NOT_KNOWN` → `not-known`, as in the database and in addresses.
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param question the recipe's id of it
    /// @param asOf today at the latest
    /// @param answer there if and only if the state is GIVEN; at most 500 characters
    public void answer(ParticipantId person, String question, State state, @Nullable String answer, LocalDate asOf) {
        if ((state == State.GIVEN) != (answer != null && !answer.isBlank())) {
            throw new AnswerMissing(question);
        }
        if (answer != null && answer.length() > 500) {
            throw new TooLong(question, 500, answer.length());
        }
        NotYet.refuseAfter(LocalDate.now(clock), asOf, "asOf");
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        sql.sql("""
                insert into casefiles.situations (id, participant_id, hub_id, question, state, answer, as_of, author)
                values (:id, :person, :hub, :question, :state, :answer, :asOf, :author)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("question", question)
                .param("state", state.code())
                .param("answer", state == State.GIVEN ? answer : null, Types.VARCHAR)
                .param("asOf", asOf)
                .param("author", Viewers.required().id().value())
                .update();
        journal.did("note-situation", hub, person);
    }

    /// Who proposed the person to us. Of a sensitive kind only the care team reads it.
    /// @param id minted with the form: sent twice, it is written once
    public void proposedBy(
            UUID id, ParticipantId person, PrescriberKind kind, @Nullable String service, LocalDate receivedOn) {
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        if (service != null && service.length() > 200) {
            throw new TooLong("service", 200, service.length());
        }
        NotYet.refuseAfter(LocalDate.now(clock), receivedOn, "receivedOn");
        int written = sql.sql("""
                insert into casefiles.orientations (id, participant_id, hub_id, kind, sensitive, service, received_on, author)
                values (:id, :person, :hub, :kind, :sensitive, :service, :on, :author) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("hub", hub.value())
                .param("kind", kind.id())
                .param("sensitive", kind.sensitive())
                .param("service", service == null || service.isBlank() ? null : service.strip(), Types.VARCHAR)
                .param("on", receivedOn)
                .param("author", Viewers.required().id().value())
                .update();
        if (written == 1) {
            journal.did("note-prescriber", hub, person);
        }
    }

    public static final class AnswerMissing extends Refusal {
        AnswerMissing(String question) {
            super("casefiles.refusal.answer-missing", question);
        }
    }
}
