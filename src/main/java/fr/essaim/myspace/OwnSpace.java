package fr.essaim.myspace;

import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.Instruments;
import fr.essaim.progress.Sitting;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody does in their own space: nobody signs for them, and their team is told in the same transaction.
@Component
@Transactional
public class OwnSpace {
    private static final int LONGEST = 2000;

    private final JdbcClient sql;
    private final Here here;
    private final Instruments instruments;
    private final Clock clock;

    OwnSpace(JdbcClient sql, Here here, Instruments instruments, Clock clock) {
        this.sql = sql;
        this.here = here;
        this.instruments = instruments;
        this.clock = clock;
    }

    /// @throws TooManyToday after twenty in a day
    public void write(UUID id, String words) {
        here.show();
        String said = Said.words(words, "words", LONGEST);
        boolean written = sql.sql("select myspace.write_message(:id, :words)")
                .param("id", id)
                .param("words", said)
                .query(Boolean.class)
                .single();
        if (!written) {
            throw new TooManyToday();
        }
    }

    /// A copy of the file, due within a month (GDPR art. 12.3). Asked twice, it is asked once.
    public void askForFile(UUID id) {
        here.show();
        sql.sql("select myspace.ask_file(:id, :due)")
                .param("id", id)
                .param("due", FileRequest.due(LocalDate.now(clock)))
                .query(Boolean.class)
                .single();
    }

    /// Their attestation of hours: the days, and the kinds they want to see on it. Asked twice, it is asked once.
    /// @throws NothingToShow without a kind
    public void askForHours(UUID id, @Nullable Lately span, Collection<String> kinds) {
        here.show();
        var days = Said.chosen(span, "span").of(LocalDate.now(clock));
        if (kinds.isEmpty()) {
            throw new NothingToShow();
        }
        sql.sql("select myspace.ask_hours(:id, :from, :until, :kinds)")
                .param("id", id)
                .param("from", days.from())
                .param("until", days.until())
                .param("kinds", kinds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /// Their side of an instrument, today. What touches health is not asked here: a telephone is lent.
    /// @param answers item to its value; null is "I would rather not say", which is kept
    /// @throws AnsweredToday when they read their way by it today already
    public void answer(UUID id, String instrument, Map<String, @Nullable Integer> answers) {
        here.show();
        Instrument read = instruments.named(instrument);
        LocalDate today = LocalDate.now(clock);
        var sitting = new Sitting(instrument, Sitting.Side.PERSON, today, answers, null).checked(read, today);
        List<String> items = new ArrayList<>();
        List<@Nullable Integer> values = new ArrayList<>();
        for (Instrument.Item item : read.items()) {
            if (!item.personal()) {
                items.add(item.id());
                values.add(sitting.answers().get(item.id()));
            }
        }
        Period every = read.every();
        boolean kept = sql.sql("select myspace.answer(:id, :code, :version, :next, :items, :values)")
                .param("id", id)
                .param("code", read.code())
                .param("version", read.version())
                .param("next", every == null ? null : today.plus(every), Types.DATE)
                .param("items", items.toArray(String[]::new))
                .param("values", values.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
        if (!kept) {
            throw new AnsweredToday();
        }
    }

    /// They no longer agree: what it opened is closed when this returns.
    /// @throws NotHere when there is no such permission of theirs, or it was taken back before
    public void takeBack(String kind, UUID permission) {
        here.show();
        boolean done = sql.sql("select myspace.take_back(:kind, :id)")
                .param("kind", kind)
                .param("id", permission)
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new NotHere();
        }
    }

    public static final class TooManyToday extends Refusal {
        TooManyToday() {
            super("myspace.refusal.too-many-today", "words");
        }
    }

    public static final class NothingToShow extends Refusal {
        NothingToShow() {
            super("myspace.refusal.nothing-to-show", "kinds");
        }
    }

    public static final class AnsweredToday extends Refusal {
        AnsweredToday() {
            super("myspace.refusal.answered-today", null);
        }
    }
}
