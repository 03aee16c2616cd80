package fr.essaim.demo;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.ReservedText;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Strand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts as rows, checked by the rule a form meets; what is reserved is encrypted with the installation's key.
final class FactRows {
    /// Most facts are written the same day, some the same week, a few weeks later.
    private static final double SAME_DAY = 0.82;

    private static final double SAME_WEEK = 0.97;

    private final Copy facts;
    private final Copy readers;
    private final Copy withdrawals;
    private final ReservedText seal;
    private final LocalDate today;
    private final Map<UUID, LocalDate> shown = new HashMap<>();

    FactRows(Rows rows, ReservedText seal, LocalDate today) {
        this.facts = rows.into(
                "casefiles.facts",
                "id, participant_id, hub_id, compartment, strand, state, broken_by, title, body, sealed, day,"
                        + " until_day, sign, channel, minutes, stub, author, written_at, corrects");
        this.readers = rows.into("casefiles.fact_readers", "fact_id, member_id, agreed_on");
        this.withdrawals =
                rows.into("casefiles.withdrawals", "fact_id, participant_id, hub_id, author, reason, written_at");
        this.seal = seal;
        this.today = today;
    }

    /// @return the fact's id
    UUID write(Person person, Fact fact, MemberId author) {
        return write(person, fact, author, null);
    }

    /// @param corrects the fact it takes the place of, or null
    UUID write(Person person, Fact fact, MemberId author, @Nullable UUID corrects) {
        Instant at = person.chance().during(written(person.chance(), fact.day()));
        UUID id = person.chance().id(at);
        row(id, person, fact.checked(today), author, at, corrects);
        boolean mayShow = fact.state() == Fact.State.DONE && fact.compartment() != Compartment.RESERVED;
        if (mayShow && fact.title() != null && fact.strand() != null && fact.strand() != Strand.SOCIAL) {
            shown.put(id, fact.day());
        }
        return id;
    }

    /// Facts that may show what somebody is good at, with their day, since this was last asked.
    Map<UUID, LocalDate> shown() {
        var told = Map.copyOf(shown);
        shown.clear();
        return told;
    }

    void name(UUID fact, MemberId reader, LocalDate agreedOn) {
        readers.row(fact, reader, agreedOn);
    }

    void withdraw(UUID fact, Person person, MemberId author, String reason) {
        withdrawals.row(
                fact, person.id(), person.hub(), author, reason, person.chance().during(today.minusDays(1)));
    }

    private void row(UUID id, Person person, Fact fact, MemberId author, Instant at, @Nullable UUID corrects) {
        boolean reserved = fact.compartment() == Compartment.RESERVED;
        var strand = fact.strand();
        var sign = fact.sign();
        var side = fact.brokenBy();
        facts.row(
                id,
                person.id(),
                person.hub(),
                fact.compartment().code(),
                strand == null ? null : strand.code(),
                FileRows.code(fact.state()),
                side == null ? null : FileRows.code(side),
                reserved ? null : fact.title(),
                reserved ? null : fact.body(),
                reserved ? seal.seal(id, new ReservedText.Words(fact.title(), fact.body())) : null,
                fact.day(),
                fact.untilDay(),
                sign == null ? null : FileRows.code(sign),
                fact.channel(),
                fact.minutes(),
                reserved && fact.stub(),
                author,
                at,
                corrects);
    }

    /// What is planned is written before its day; nothing is written after yesterday.
    private LocalDate written(Chance chance, LocalDate day) {
        LocalDate yesterday = today.minusDays(1);
        if (day.isAfter(yesterday)) {
            return yesterday.minusDays(chance.between(0, 9));
        }
        double when = chance.share(0, 1);
        int late = when < SAME_DAY ? 0 : when < SAME_WEEK ? chance.between(1, 5) : chance.between(6, 25);
        LocalDate written = day.plusDays(late);
        return written.isAfter(yesterday) ? yesterday : written;
    }
}
