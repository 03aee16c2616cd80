package fr.essaim.casefiles.web;

import fr.essaim.recipe.Item;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Short lists to choose from, value to words in the reader's language.
public final class Choices {
    private Choices() {}

    public static Map<String, String> genders(Screen screen) {
        return said(screen, "casefiles.gender.", List.of("woman", "man", "other"));
    }

    public static Map<String, String> ways(Screen screen) {
        return said(screen, "casefiles.way.", List.of("phone", "email", "letter", "through"));
    }

    public static Map<String, String> parts(Screen screen) {
        return said(screen, "casefiles.part.", List.of("support", "reference"));
    }

    public static Map<String, String> qpv(Screen screen) {
        return said(screen, "casefiles.qpv.", List.of("inside", "outside", "not-known"));
    }

    public static Map<String, String> hows(Screen screen) {
        return said(screen, "casefiles.how.", List.of("address", "declared", "attestation"));
    }

    public static Map<String, String> vintages(Screen screen) {
        return said(screen, "casefiles.vintage.", List.of("2024", "2015"));
    }

    /// What a recipe names, id to label.
    public static Map<String, String> items(Screen screen, List<? extends Item> items) {
        var choices = new LinkedHashMap<String, String>();
        items.forEach(item -> choices.put(item.id(), item.in(screen.locale())));
        return choices;
    }

    static Map<String, String> said(Screen screen, String prefix, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        codes.forEach(code -> choices.put(code, screen.say(prefix + code)));
        return choices;
    }
}
