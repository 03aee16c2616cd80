package fr.essaim.plans.web;

import fr.essaim.plans.Themes;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A person's whole plan, with the forms of whoever is in charge.
///
/// @param team those in charge of the person: id to name
/// @param actors names of the organisations of the network
/// @param once names what the form to be sent writes, so that it is written once
public record PlanPage(PlanSheet sheet, Map<String, String> team, List<String> actors, UUID once) {
    private static final int BRIEF = 70;

    /// Who may be given something to do.
    public Map<String, String> owners(Screen screen) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("person", screen.say("plans.owner.person"));
        owners.putAll(team);
        owners.put("actor", screen.say("plans.owner.actor"));
        return owners;
    }

    public Map<String, String> goals() {
        Map<String, String> goals = new LinkedHashMap<>();
        sheet.openGoals().forEach(goal -> goals.put(goal.id().toString(), brief(goal)));
        return goals;
    }

    private static String brief(GoalRow goal) {
        String words = goal.words();
        return words.length() <= BRIEF ? words : words.substring(0, BRIEF).strip() + "…";
    }

    public Map<String, String> strands(Screen screen) {
        return options(screen, "site.strand.", "citizen", "social", "employment");
    }

    /// How the person said that they agree.
    public Map<String, String> hows(Screen screen) {
        return options(screen, "plans.how.", "spoken", "paper", "signed");
    }

    /// Who named a need.
    public Map<String, String> saidBy(Screen screen) {
        return options(screen, "plans.need.by.", "person", "member", "actor");
    }

    /// As a form posts them: `SPOKEN`.
    static Map<String, String> options(Screen screen, String prefix, String... codes) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String code : codes) {
            options.put(code.toUpperCase(Locale.ROOT), screen.say(prefix + code));
        }
        return options;
    }

    public Map<String, List<String>> themes() {
        return Themes.byCategory();
    }
}
