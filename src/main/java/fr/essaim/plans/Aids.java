package fr.essaim.plans;

import fr.essaim.casefiles.Documents;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Coups de pouce: asking for one, telling what was decided, paid, and where its receipt is.
@Component
@Transactional
public class Aids {
    private final PlanRepository plans;
    private final Documents documents;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Aids(PlanRepository plans, Documents documents, JdbcClient sql, Journal journal, Clock clock) {
        this.plans = plans;
        this.documents = documents;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is asked once
    public void ask(UUID id, ParticipantId person, Aid aid) {
        ActionPlan plan = plans.load(person);
        plan.refuseUnlessOpen();
        Aid checked = aid.checked(LocalDate.now(clock));
        int written = PlanRepository.into(sql, "aids", "what, cents, asked_on", plan, id)
                .param("what", checked.what())
                .param("cents", checked.amount().cents())
                .param("asked_on", checked.askedOn())
                .update();
        if (written > 0) {
            journal.did("ask-aid", plan.hub(), person);
        }
    }

    /// A decision or a receipt may come after the journey is over.
    /// @param aid the one it is about
    /// @throws NotInTurn when it was decided already, or nobody granted what would be paid
    public void tell(UUID id, ParticipantId person, UUID aid, Aid.Turn turn) {
        ActionPlan plan = plans.load(person);
        plan.refuseUnlessInCharge();
        Aid.Turn checked = turn.checked(LocalDate.now(clock));
        if (!turn.kind().follows(last(person, aid))) {
            throw new NotInTurn();
        }
        var amount = checked.amount();
        int written = PlanRepository.into(
                        sql,
                        "aid_turns",
                        "aid_id, kind, on_day, decided_by, funder, cents, words, document_id",
                        plan,
                        id)
                .param("aid_id", aid)
                .param("kind", checked.kind().code())
                .param("on_day", checked.on())
                .param("decided_by", checked.decidedBy(), Types.VARCHAR)
                .param("funder", checked.funder(), Types.VARCHAR)
                .param("cents", amount == null ? null : amount.cents(), Types.INTEGER)
                .param("words", checked.words(), Types.VARCHAR)
                .param("document_id", checked.document(), Types.OTHER)
                .update();
        if (written > 0) {
            journal.did("tell-aid", plan.hub(), person);
        }
    }

    /// A receipt as handed in: a file, or a word on where it is.
    ///
    /// @param bytes of the file; empty when there is a word only
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    public record Receipt(
            @Nullable LocalDate on,
            String fileName,
            byte[] bytes,
            @Nullable String where) {}

    /// The file is kept among the person's documents, for the care team.
    public void receipt(UUID id, ParticipantId person, UUID aid, Receipt receipt) {
        plans.load(person).refuseUnlessInCharge();
        UUID document = receipt.bytes().length == 0 ? null : id;
        if (document != null) {
            documents.keep(document, person, Documents.Wall.TEAM, receipt.fileName(), receipt.bytes());
        }
        tell(id, person, aid, Aid.Turn.receipt(receipt.on(), document, receipt.where()));
    }

    private Aid.Turn.@Nullable Kind last(ParticipantId person, UUID aid) {
        String kind = sql.sql("""
                select coalesce((select t.kind from plans.aid_turns t where t.aid_id = a.id
                    order by t.written_at desc, t.id desc limit 1), '')
                from plans.aids a where a.id = :aid and a.participant_id = :person
                """)
                .param("aid", aid)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
        return kind.isEmpty() ? null : Aid.Turn.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /// The page shows what was told meanwhile.
    public static final class NotInTurn extends Refusal {
        NotInTurn() {
            super("plans.refusal.not-in-turn", null);
        }
    }
}
