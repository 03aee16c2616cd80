package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Understood;
import fr.essaim.facts.WordList;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The two fields of "+ Action", and the chips that were shown under them.
///
/// @param person chosen from several of that name, or from their page; `name` is what the first field then said
/// @param shown codes of the chips the page showed
/// @param kept those of them left ticked
public record ActionForm(
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String who,
        @Nullable String what,
        @Nullable Compartment compartment,
        @Nullable List<String> shown,
        @Nullable List<String> kept) {

    /// @throws NobodyNamed when the first field is blank
    String named() {
        if (who == null || who.isBlank()) {
            throw new NobodyNamed();
        }
        return who.strip();
    }

    /// Codes of the chips taken off.
    List<String> off() {
        var off = new ArrayList<String>(shown == null ? List.of() : shown);
        off.removeAll(kept == null ? List.of() : kept);
        return off;
    }

    Understood understood(WordList words) {
        return Understood.of(what == null ? "" : what, words);
    }

    /// @throws FactForm.NoCompartment when nobody chose who may read it
    Fact fact(WordList words, LocalDate today) {
        if (compartment == null) {
            throw new FactForm.NoCompartment();
        }
        if (what == null || what.isBlank()) {
            throw new NothingSaid();
        }
        return understood(words).without(off()).fact(what, compartment, today);
    }

    public static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super("facts.refusal.nobody-named", "who");
        }
    }

    public static final class NothingSaid extends Refusal {
        NothingSaid() {
            super("facts.refusal.nothing-said", "what");
        }
    }

    /// Nobody of that name at the viewer's hubs.
    public static final class NobodyFound extends Refusal {
        NobodyFound(String typed) {
            super("facts.refusal.nobody-found", "who", typed);
        }
    }
}
