package fr.essaim.audits;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Controllers;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opening an audit to somebody from outside, ending it, and saying why one reads a sample oneself.
@Component
@Transactional
public class Audits {
    private final AuditRepository kept;
    private final Controllers controllers;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;

    Audits(AuditRepository kept, Controllers controllers, Journal journal, JdbcClient sql, Clock clock) {
        this.kept = kept;
        this.controllers = controllers;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// Invites the controller for these days alone. The same id twice is one audit.
    /// @return the code to hand over; null when the controller has a password already
    /// @throws UnknownProgramme when no programme has this code
    public @Nullable String open(UUID id, String programme, Terms terms) {
        refuseUnlessHouse();
        terms.refuseUnlessPossible(LocalDate.now(clock));
        UUID run = programme(programme);
        // the post carries the audit's own id: a form sent twice opens one of each
        var invited = controllers.invite(id, terms.controller(), terms.email(), terms.days());
        if (kept.find(id).isEmpty()) {
            var days = new AuditRepository.Span(terms.days().from(), terms.last());
            kept.open(id, run, invited.member().value(), id, terms.sentBy(), terms.purpose(), days);
            journal.didBecause(terms.purpose(), "open-audit", null);
        }
        return invited.code();
    }

    /// The house checks itself, today: nobody is invited.
    void rehearse(UUID id, String programme, String sentBy, String reason) {
        refuseUnlessHouse();
        Terms.refuseUnlessSaid(reason, "reason");
        LocalDate today = LocalDate.now(clock);
        kept.open(id, programme(programme), null, null, sentBy, reason, new AuditRepository.Span(today, today));
        journal.didBecause(reason, "open-audit", null);
    }

    /// At once: whoever has the sample open reads nothing more.
    /// @throws NotHere when there is none for this viewer
    public void end(UUID id) {
        refuseUnlessHouse();
        Audit audit = kept.find(id).orElseThrow(NotHere::new);
        if (kept.end(id)) {
            UUID post = audit.postId();
            if (post != null) {
                controllers.end(post);
            }
            journal.did("end-audit");
        }
    }

    /// Prolonged or shortened: the account and open pages follow at once, also those of an audit that was over.
    /// @throws Draws.Over when it was closed early
    /// @throws Period.EndsBeforeItStarts when the day is before its first
    /// @throws NotHere when there is none for this viewer
    public void move(UUID id, LocalDate last) {
        refuseUnlessHouse();
        Audit audit = kept.find(id).orElseThrow(NotHere::new);
        if (audit.endedAt() != null) {
            throw new Draws.Over();
        }
        var days = new Period(audit.fromDay(), last);
        Terms.refuseUnlessPossible(days.from(), last, LocalDate.now(clock));
        UUID post = audit.postId();
        if (!last.equals(audit.untilDay())) {
            kept.move(id, last);
            if (post != null) {
                controllers.move(post, last);
            }
            journal.did("move-audit");
        }
    }

    /// A director or an administrator reads the sample for an hour, for a reason; the audit's own
    /// programme is not enough.
    /// @throws NotHere when there is none for this viewer
    public void read(UUID id, String reason) {
        refuseUnlessHouse();
        String said = reason.strip();
        Terms.refuseUnlessSaid(said, "reason");
        Audit audit = kept.find(id).orElseThrow(NotHere::new);
        kept.read(audit.programmeId(), id, said);
        journal.didBecause(said, "open-sample", null);
    }

    /// As [#read], who is behind the missing proofs of a programme.
    public void readMissing(String programme, String reason) {
        refuseUnlessHouse();
        String said = reason.strip();
        Terms.refuseUnlessSaid(said, "reason");
        kept.read(programme(programme), null, said);
        journal.didBecause(said, "open-missing", null);
    }

    private UUID programme(String code) {
        return sql.sql("select id from programme.programmes where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new UnknownProgramme(code));
    }

    private static void refuseUnlessHouse() {
        var viewer = Viewers.required();
        if (!viewer.is(Standing.DIRECTOR) && !viewer.is(Standing.ADMINISTRATOR)) {
            throw new NotDirection();
        }
    }

    public static final class UnknownProgramme extends Refusal {
        UnknownProgramme(String code) {
            super("audits.refusal.unknown-programme", "programme", code);
        }
    }

    public static final class NotDirection extends Refusal {
        NotDirection() {
            super("audits.refusal.not-direction", "as");
        }
    }
}
