package fr.essaim.demo;

import fr.essaim.demo.Chance.Weighted;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The back and forth with somebody: visits, calls, tries, missed appointments, and the silences between. Only what
/// comes from the person, or from both, is a sign.
final class Contacts {
    private enum Kind {
        MET("met", Fact.Sign.BOTH, null),
        CAME("came", Fact.Sign.PERSON, null),
        TRIED("tried", Fact.Sign.US, null),
        FORGOT("missed person", null, Fact.Side.PERSON),
        NO_BUS("missed transport", null, Fact.Side.TRANSPORT),
        OUR_FAULT("missed us", null, Fact.Side.US);

        private final String texts;
        private final Fact.@Nullable Sign sign;
        private final Fact.@Nullable Side side;

        Kind(String texts, Fact.@Nullable Sign sign, Fact.@Nullable Side side) {
            this.texts = texts;
            this.sign = sign;
            this.side = side;
        }
    }

    private static final double SILENT = 0.06;
    private static final Weighted<Kind> KINDS = new Weighted<Kind>()
            .add(46, Kind.MET)
            .add(28, Kind.CAME)
            .add(16, Kind.TRIED)
            .add(6, Kind.FORGOT)
            .add(2, Kind.NO_BUS)
            .add(2, Kind.OUR_FAULT);

    private final Sayings words;
    private final FactRows rows;
    private final LocalDate today;

    Contacts(Sayings words, FactRows rows, LocalDate today) {
        this.words = words;
        this.rows = rows;
        this.today = today;
    }

    /// @return the last day on which anything but our tries may be told
    LocalDate tell(Person person, Passage passage) {
        var chance = person.chance();
        LocalDate last = lastSign(person, passage, chance);
        write(person, Kind.MET, passage.entered());
        int rhythm = chance.between(6, 15);
        LocalDate day = passage.entered().plusDays(chance.between(3, rhythm));
        while (day.isBefore(last)) {
            if (!passage.isSuspended(day) || chance.happens(0.3)) {
                write(person, chance.pick(KINDS), day);
            }
            day = day.plusDays(chance.happens(0.06) ? chance.between(22, 40) : chance.between(3, 2 * rhythm));
        }
        if (last.isAfter(passage.entered()) && !passage.isSuspended(last)) {
            write(person, chance.happens(0.5) ? Kind.MET : Kind.CAME, last);
        }
        if (passage.exit() == null) {
            tries(person, last, chance);
        }
        return last;
    }

    /// At the first hub, those who are silent are the named ones.
    private LocalDate lastSign(Person person, Passage passage, Chance chance) {
        boolean amongTheNamed = person.path().present().site().plan().days() == 0;
        LocalDate until = passage.until(today);
        if (passage.exit() != null) {
            return until;
        }
        int days = !amongTheNamed && chance.happens(SILENT) ? chance.between(22, 70) : chance.between(0, 17);
        LocalDate last = until.minusDays(days);
        return last.isBefore(passage.entered()) ? passage.entered() : last;
    }

    /// When somebody is silent, we try.
    private void tries(Person person, LocalDate last, Chance chance) {
        long silence = ChronoUnit.DAYS.between(last, today);
        for (int after = 12; after < silence; after += chance.between(6, 14)) {
            if (chance.happens(0.75)) {
                write(person, Kind.TRIED, last.plusDays(after));
            }
        }
    }

    private void write(Person person, Kind kind, LocalDate wanted) {
        LocalDate weekday = Chance.weekday(wanted);
        LocalDate day = weekday.isBefore(person.opened()) ? wanted : weekday;
        var told = words.draw(kind.texts, person.woman(), person.chance());
        var fact = new Fact(
                Compartment.TEAM,
                null,
                kind.side == null ? Fact.State.DONE : Fact.State.BROKEN,
                kind.side,
                told.title(),
                told.body(),
                day,
                null,
                kind.sign,
                told.channel(),
                told.minutes(),
                false);
        rows.write(person, fact, writer(person, day));
    }

    private static MemberId writer(Person person, LocalDate day) {
        var charges = person.path().charges(day);
        if (person.chance().happens(0.6) || charges.isEmpty()) {
            return FileRows.author(person, day);
        }
        return person.chance().pick(charges).on(day).orElseGet(() -> FileRows.author(person, day));
    }
}
