package fr.essaim.facts.web;

import fr.essaim.facts.web.FactHistoryPage.Version;
import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reads a reserved fact besides its author: named with the person's agreement, ended when it no longer holds.
///
/// @param fact the version that stands: whoever is named reads that one and those after it
/// @param others colleagues who could be named and are not
public record ReadersPage(
        UUID person,
        PersonName name,
        Recipe recipe,
        Version fact,
        List<Reader> readers,
        List<Writing.Colleague> others) {
    /// @param endedAt null while they read
    public record Reader(
            UUID member,
            String name,
            LocalDate agreedOn,
            @Nullable Instant endedAt) {}

    public List<Reader> now() {
        return readers.stream().filter(reader -> reader.endedAt() == null).toList();
    }

    public List<Reader> before() {
        return readers.stream().filter(reader -> reader.endedAt() != null).toList();
    }

    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        others.forEach(colleague -> choices.put(colleague.id().toString(), colleague.name()));
        return choices;
    }

    public String path() {
        return "/facts/" + fact.id() + "/readers";
    }
}
