package fr.essaim.journeys.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;

/// What the tests of this room's pages write.
final class JourneyForms {
    private JourneyForms() {}

    static Entry entry(LocalDate on) {
        return new Entry(
                on,
                new Undertaking(Kind.INFORMATION, on.minusDays(4), How.PAPER),
                new Undertaking(Kind.AGREEMENT, on, How.SIGNED));
    }

    static Fact fact(Compartment wall, Strand strand, String title, LocalDate day) {
        return new Fact(wall, strand, Fact.State.DONE, null, title, null, day, null, null, null, null, false);
    }
}
