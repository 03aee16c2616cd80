package fr.essaim.today.web;

import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentence my day opens with, and a few words of its lists.
public final class DayWords {
    private static final int SPELT = 9;

    private DayWords() {}

    /// "Lundi 23 novembre 2026, hub de Tourcoing".
    public static String place(Screen screen, MyDayPage page) {
        String day = capital(screen.longDay(page.today()));
        return page.hubs().isEmpty()
                ? day
                : screen.say("today.place", day, page.hubs().size(), String.join(", ", page.hubs()));
    }

    /// "Quatre rendez-vous aujourd’hui. Trois personnes ne vous ont plus fait signe depuis plus de
    /// trois semaines, et un parcours se termine dans 19 jours." What rooms tell by the same key is
    /// added up.
    public static String lead(Screen screen, MyDayPage page) {
        var counts = new LinkedHashMap<String, Long>();
        page.parts().stream()
                .flatMap(part -> part.told().stream())
                .forEach(told -> counts.merge(told.key(), told.count(), Long::sum));
        if (page.people() == 0) {
            counts.remove(SilentPanel.LEAD);
            counts.put("today.lead.nobody", 0L);
        }
        return counts.entrySet().stream()
                .map(told -> told(screen, told.getKey(), told.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String told(Screen screen, String key, long count) {
        String spelt = number(screen, count);
        return screen.say(key, count, spelt, spelt.toLowerCase(screen.locale()));
    }

    /// In letters up to nine, in prose.
    private static String number(Screen screen, long count) {
        return count > 0 && count <= SPELT ? screen.say("today.number." + count) : String.valueOf(count);
    }

    /// "412 entrées sur 1 000 promises. 268 personnes sont en parcours, 144 parcours sont terminés."
    public static String stand(Screen screen, WhereWeStandPage page, WhereWeStandPage.Run run) {
        String about = page.exact() ? "" : ".about";
        var all = run.all();
        String entered = run.promised() == 0
                ? screen.say("today.stand.lead" + about, count(screen, all.entered()))
                : screen.say("today.stand.lead-of" + about, count(screen, all.entered()), run.promised());
        return entered + " "
                + screen.say("today.stand.lead-inside", count(screen, all.inside()), count(screen, all.gone()));
    }

    /// A count, or that it is too small to be told.
    public static String count(Screen screen, @Nullable Long count) {
        return count == null ? screen.say("today.stand.few") : screen.say("site.number", count);
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    public static String outcome(Screen screen, Recipe recipe, String id) {
        return recipe.outcome(id).map(outcome -> outcome.in(screen.locale())).orElse(id);
    }
}
