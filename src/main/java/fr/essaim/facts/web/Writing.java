package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the viewer may write about somebody, and who would read it, by name.
///
/// @param first the compartment proposed, or null when the viewer may write nowhere
/// @param nameable colleagues a reserved fact may be shown to
/// @param team colleagues who accompany the person: a text may speak to them
public record Writing(
        List<Choice> choices, @Nullable Compartment first, List<Colleague> nameable, List<Colleague> team) {

    /// @param readers everyone who reads it besides the author, in French order; empty for what is reserved
    public record Choice(Compartment compartment, List<String> readers) {}

    public record Colleague(UUID id, String name, String role) {}

    public boolean offers(Compartment compartment) {
        return choices.stream().anyMatch(choice -> choice.compartment() == compartment);
    }

    /// Whom the text may speak to, by name.
    public Map<String, String> spoken() {
        var names = new LinkedHashMap<String, String>();
        team.forEach(colleague -> names.put(colleague.id().toString(), colleague.name()));
        return names;
    }
}
