package fr.essaim.today.web;

import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.util.ArrayList;
import java.util.List;
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

    /// "Trois personnes ne vous ont plus fait signe depuis plus de trois semaines, et un parcours se termine dans
    /// 19 jours."
    public static String lead(Screen screen, MyDayPage page) {
        List<String> parts = new ArrayList<>();
        if (page.met() > 0) {
            parts.add(screen.say("today.lead.met", page.met(), number(screen, page.met())));
        }
        if (page.people() == 0) {
            parts.add(screen.say("today.lead.nobody"));
            return String.join(" ", parts);
        }
        int silent = page.silent().all();
        parts.add(screen.say("today.lead.silent", silent, number(screen, silent)));
        MyDayPage.EndingRow next = page.next();
        if (next != null) {
            parts.add(screen.say("today.lead.ending", next.ending().daysLeft(page.today())));
        }
        int waiting =
                page.entries().all() + page.followUps().all() + page.evidence().all();
        if (waiting > 0) {
            parts.add(screen.say(
                    "today.lead.waiting", waiting, number(screen, waiting).toLowerCase(screen.locale())));
        }
        return String.join(" ", parts);
    }

    /// In letters up to nine, in prose.
    private static String number(Screen screen, int count) {
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
