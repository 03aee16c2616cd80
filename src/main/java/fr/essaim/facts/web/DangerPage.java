package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.web.Writing.Colleague;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whom to call when somebody may be in danger. It weighs nothing and decides nothing: people do.
///
/// @param fact the form for what was done, reserved when the viewer may write so
/// @param writers colleagues of the hub who may write what is reserved
public record DangerPage(FactPage fact, List<Colleague> writers) {
    /// Kinds of danger, each with its national number: free, day and night.
    public enum Kind {
        CHILD("119"),
        VIOLENCE("3919"),
        SUICIDE("3114");

        private final String number;

        Kind(String number) {
            this.number = number;
        }

        public String number() {
            return number;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public boolean mayWrite() {
        return fact.writing().offers(Compartment.RESERVED);
    }

    /// What one may have done, as titles to choose from.
    public Map<String, String> deeds(Screen screen) {
        var deeds = new LinkedHashMap<String, String>();
        for (String deed : List.of("child", "report", "violence", "suicide", "emergency", "colleague")) {
            String said = screen.say("facts.danger.deed." + deed);
            deeds.put(said, said);
        }
        return deeds;
    }
}
