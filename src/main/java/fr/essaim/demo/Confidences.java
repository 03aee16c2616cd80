package fr.essaim.demo;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Optional;

/// Reserved notes: read by their author and those they name with the person's agreement. That one exists shows only
/// where the person and the author chose so.
final class Confidences {
    private static final double NAMED = 0.15;
    private static final double STUB = 0.25;
    private static final String[] AUTHORS = {"psychologist", "assistante-de-service-social", "cesf", "educateur"};

    private final Sayings words;
    private final FactRows rows;

    Confidences(Sayings words, FactRows rows) {
        this.words = words;
        this.rows = rows;
    }

    void tell(Person person, Passage passage, LocalDate last) {
        var chance = person.chance();
        if (!chance.happens(0.4)) {
            return;
        }
        LocalDate day = passage.entered().plusDays(chance.between(10, 60));
        while (!day.isAfter(last)) {
            LocalDate when = day;
            person.path().of(day, AUTHORS).ifPresent(author -> write(person, author, when));
            day = day.plusDays(chance.between(30, 110));
        }
    }

    private void write(Person person, MemberId author, LocalDate day) {
        var chance = person.chance();
        var told = words.draw("reserved", person.woman(), chance);
        var fact = new Fact(
                Compartment.RESERVED,
                Strand.SOCIAL,
                Fact.State.DONE,
                null,
                told.title(),
                told.body(),
                day,
                null,
                Fact.Sign.BOTH,
                told.channel(),
                told.minutes(),
                chance.happens(STUB));
        var id = rows.write(person, fact, author);
        Optional<MemberId> reader = person.path().reference(day).filter(member -> !member.equals(author));
        if (reader.isPresent() && chance.happens(NAMED)) {
            rows.name(id, reader.get(), day);
        }
    }
}
