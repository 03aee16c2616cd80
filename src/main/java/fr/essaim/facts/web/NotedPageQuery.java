package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Strand;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NotedPageQuery {
    private final FactHistoryPageQuery history;
    private final CaptureCardQuery cards;

    NotedPageQuery(FactHistoryPageQuery history, CaptureCardQuery cards) {
        this.history = history;
        this.cards = cards;
    }

    /// @throws NotHere when the viewer did not write it
    NotedPage page(UUID fact) {
        FactHistoryPage page = mine(fact);
        return new NotedPage(
                page.person(),
                page.name(),
                page.recipe(),
                page.latest(),
                page.withdrawn() != null,
                Ids.mint(),
                cards.blank());
    }

    /// The fact as it stands, less one chip.
    Fact without(UUID fact, String chip) {
        Version was = mine(fact).latest();
        return new Fact(
                Compartment.of(was.compartment()),
                chip.equals("strand") || was.strand() == null ? null : Strand.of(was.strand()),
                Fact.State.DONE,
                null,
                was.title(),
                was.body(),
                was.day(),
                was.untilDay(),
                chip.equals("sign") ? null : sign(was.sign()),
                chip.equals("channel") ? null : was.channel(),
                chip.equals("minutes") ? null : was.minutes(),
                was.stub());
    }

    private static Fact.@Nullable Sign sign(@Nullable String code) {
        return code == null ? null : Fact.Sign.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private FactHistoryPage mine(UUID fact) {
        FactHistoryPage page = history.page(fact);
        if (!page.latest().mine()) {
            throw new NotHere();
        }
        return page;
    }
}
