package fr.essaim.progress;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reading the way, each side for itself; or not this time.
@Component
@Transactional
public class Sittings {
    /// What is put off is proposed again a month later.
    private static final Period LATER = Period.ofMonths(1);

    private final ProgressRepository rows;
    private final Instruments instruments;
    private final AnswerReaders readers;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Sittings(
            ProgressRepository rows,
            Instruments instruments,
            AnswerReaders readers,
            JdbcClient sql,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.instruments = instruments;
        this.readers = readers;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Sitting.Personal when the team reads the person's health or well-being
    /// @throws Sitting.NotToCorrect when what it corrects is not this side's, or was corrected already
    public void hold(UUID id, ParticipantId person, Sitting sitting) {
        OpenFile file = rows.open(person);
        Instrument instrument = instruments.named(sitting.instrument());
        Sitting checked = sitting.checked(instrument, today());
        if (checked.corrects() != null && !isOfThisSide(person, checked)) {
            throw new Sitting.NotToCorrect();
        }
        try {
            if (!insert(file, id, checked, instrument)) {
                return;
            }
        } catch (DuplicateKeyException corrected) {
            throw new Sitting.NotToCorrect();
        }
        for (Instrument.Item item : instrument.items()) {
            if (checked.answers().containsKey(item.id())) {
                answer(file, id, item, checked);
            }
        }
        if (checked.corrects() != null) {
            readers.follow(checked.corrects(), id);
        }
        journal.did("hold-sitting", file.hub(), person);
    }

    /// Not this time: proposed again in a month.
    public void putOff(UUID id, ParticipantId person, String instrument) {
        OpenFile file = rows.open(person);
        Instrument known = instruments.named(instrument);
        boolean written = ProgressRepository.into(sql, "postponements", "instrument, on_day, until_day", file, id)
                        .param("instrument", known.code())
                        .param("on_day", today())
                        .param("until_day", today().plus(LATER))
                        .update()
                > 0;
        if (written) {
            journal.did("put-off-sitting", file.hub(), person);
        }
    }

    private boolean isOfThisSide(ParticipantId person, Sitting sitting) {
        return sql.sql("""
                select exists (select from progress.sittings s where s.id = :id and s.participant_id = :person
                    and s.author is not null and s.side = :side and s.instrument || '@' || s.version = :instrument)
                """)
                .param("id", sitting.corrects())
                .param("person", person.value())
                .param("side", sitting.side().code())
                .param("instrument", sitting.instrument())
                .query(Boolean.class)
                .single();
    }

    private boolean insert(OpenFile file, UUID id, Sitting sitting, Instrument instrument) {
        LocalDate on = Objects.requireNonNull(sitting.on());
        Period every = instrument.every();
        return ProgressRepository.into(
                                sql, "sittings", "instrument, version, side, on_day, next_on, corrects", file, id)
                        .param("instrument", instrument.code())
                        .param("version", instrument.version())
                        .param("side", sitting.side().code())
                        .param("on_day", on)
                        .param("next_on", every == null ? null : on.plus(every), Types.DATE)
                        .param("corrects", sitting.corrects(), Types.OTHER)
                        .update()
                > 0;
    }

    private void answer(OpenFile file, UUID sitting, Instrument.Item item, Sitting read) {
        ProgressRepository.into(sql, "answers", "sitting_id, item, value, personal", file, Ids.mint())
                .param("sitting_id", sitting)
                .param("item", item.id())
                .param("value", read.answers().get(item.id()), Types.SMALLINT)
                .param("personal", item.personal())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
