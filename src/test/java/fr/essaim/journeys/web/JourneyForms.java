package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.Strand;
import fr.essaim.testing.Browser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /// Sends the form `id` of a page as it was drawn, with these fields filled in.
    static Browser.Answer send(Browser somebody, String page, String id, String... filled) {
        var drawn = somebody.open(page).page();
        var form = drawn.selectFirst("form:has(input[name=_form][value=" + id + "])");
        assertThat(form).as(id + " on " + page).isNotNull();
        List<String> fields = new ArrayList<>(List.of(filled));
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            boolean unticked = field.attr("type").equals("radio") && !field.hasAttr("checked");
            if (!fields.contains(field.attr("name")) && !field.attr("type").equals("file") && !unticked) {
                var chosen = field.selectFirst("option[selected]");
                var option = chosen == null ? field.selectFirst("option") : chosen;
                fields.add(field.attr("name"));
                fields.add(option == null ? field.val() : option.val());
            }
        }
        return somebody.send(form.attr("action"), fields.toArray(String[]::new));
    }
}
