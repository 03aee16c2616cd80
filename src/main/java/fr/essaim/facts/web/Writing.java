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
public record Writing(List<Choice> choices, @Nullable Compartment first, List<Colleague> nameable) {

    /// @param readers everyone who reads it besides the author, in French order; empty for what is reserved
    public record Choice(Compartment compartment, List<String> readers) {}

    public record Colleague(UUID id, String name, String role) {}

    public boolean offers(Compartment compartment) {
        return choices.stream().anyMatch(choice -> choice.compartment() == compartment);
    }

    Map<String, String> colleagues() {
        var names = new LinkedHashMap<String, String>();
        nameable.forEach(colleague -> names.put(colleague.id().toString(), colleague.name()));
        return names;
    }
}
