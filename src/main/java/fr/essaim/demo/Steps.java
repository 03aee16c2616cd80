package fr.essaim.demo;

import fr.essaim.demo.Chance.Weighted;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done in the three strands, together and in no imposed order: citizen experiences, social support, solutions
/// towards employment. What breaks off says on whose side.
final class Steps {
    private static final double BROKEN = 0.09;
    private static final double CORRECTED = 0.012;
    private static final double WITHDRAWN = 0.003;
    private static final String[] SOCIAL = {"assistante-de-service-social", "cesf", "educateur"};

    private static final Weighted<Fact.Side> SIDES = new Weighted<Fact.Side>()
            .add(30, Fact.Side.EMPLOYER)
            .add(22, Fact.Side.PLACE_FULL)
            .add(18, Fact.Side.NO_ANSWER)
            .add(12, Fact.Side.ACTOR)
            .add(12, Fact.Side.PERSON)
            .add(6, Fact.Side.TRANSPORT);

    private final Sayings words;
    private final FactRows rows;
    private final LocalDate today;

    Steps(Sayings words, FactRows rows, LocalDate today) {
        this.words = words;
        this.rows = rows;
        this.today = today;
    }

    /// @param last the last day on which anything is told
    void tell(Person person, Passage passage, LocalDate last) {
        var chance = person.chance();
        var strands = new Weighted<Strand>()
                .add(chance.between(2, 5), Strand.CITIZEN)
                .add(chance.between(2, 6), Strand.SOCIAL)
                .add(chance.between(2, 7), Strand.EMPLOYMENT);
        LocalDate day = passage.entered().plusDays(chance.between(2, 20));
        while (!day.isAfter(last)) {
            if (!passage.isSuspended(day)) {
                step(
                        person,
                        chance.pick(strands),
                        Chance.weekday(day).isBefore(person.opened()) ? day : Chance.weekday(day));
            }
            day = day.plusDays(chance.between(9, 42));
        }
        if (passage.exit() == null && chance.happens(0.7)) {
            planned(person, chance.pick(strands), today.plusDays(chance.between(1, 45)));
        }
    }

    private void step(Person person, Strand strand, LocalDate day) {
        var chance = person.chance();
        var author = writer(person, strand, day);
        if (chance.happens(BROKEN)) {
            Fact.Side side = chance.pick(SIDES);
            var told = words.draw("broken " + FileRows.code(side), person.woman(), chance);
            rows.write(person, fact(strand, side, told, day, null), author);
            return;
        }
        var told = words.draw(strand.code(), person.woman(), chance);
        UUID id =
                rows.write(person, fact(strand, null, told, day, chance.happens(0.5) ? Fact.Sign.BOTH : null), author);
        if (chance.happens(WITHDRAWN)) {
            rows.withdraw(id, person, author, "Écrit dans le mauvais dossier.");
        } else if (chance.happens(CORRECTED)) {
            LocalDate before = day.minusDays(1);
            boolean theirs = !before.isBefore(person.opened())
                    && writer(person, strand, before).equals(author);
            LocalDate right = theirs ? before : day;
            rows.write(person, fact(strand, null, told, right, null), author, id);
        }
    }

    private void planned(Person person, Strand strand, LocalDate day) {
        var told = words.draw(strand.code() + " planned", person.woman(), person.chance());
        var fact = new Fact(
                compartment(strand),
                strand,
                Fact.State.PLANNED,
                null,
                told.title(),
                told.body(),
                day,
                null,
                null,
                told.channel(),
                told.minutes(),
                false);
        rows.write(person, fact, writer(person, strand, today));
    }

    private Fact fact(
            Strand strand, Fact.@Nullable Side side, Sayings.Told told, LocalDate day, Fact.@Nullable Sign sign) {
        return new Fact(
                compartment(strand),
                strand,
                side == null ? Fact.State.DONE : Fact.State.BROKEN,
                side,
                told.title(),
                told.body(),
                day,
                side == null ? until(told, day) : null,
                sign,
                told.channel(),
                told.minutes(),
                false);
    }

    /// An immersion lasts as long as its title says, as far as it has gone.
    private @Nullable LocalDate until(Sayings.Told told, LocalDate day) {
        String title = told.title() == null ? "" : told.title();
        int days = title.contains("deux semaines") ? 11 : title.contains("d’une semaine") ? 4 : 0;
        LocalDate until = day.plusDays(days);
        return days == 0 || !until.isBefore(today) ? null : until;
    }

    private static Compartment compartment(Strand strand) {
        return strand == Strand.EMPLOYMENT ? Compartment.EMPLOYMENT : Compartment.TEAM;
    }

    private static MemberId writer(Person person, Strand strand, LocalDate day) {
        var path = person.path();
        Optional<MemberId> theirs = switch (strand) {
            case EMPLOYMENT -> path.of(day, "coach-emploi", "coach-booster");
            case SOCIAL -> path.of(day, SOCIAL);
            case CITIZEN -> path.of(day, "educateur", "coach-booster");
        };
        return theirs.orElseGet(() -> FileRows.author(person, day));
    }
}
