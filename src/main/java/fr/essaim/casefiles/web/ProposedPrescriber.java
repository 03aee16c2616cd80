package fr.essaim.casefiles.web;

import fr.essaim.kernel.Spelling;
import fr.essaim.recipe.Intake.PrescriberKind;
import fr.essaim.site.Screen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who proposed somebody, as an imported list says: shown as proposed until it is noted as a fact.
/// The viewer reads the list's words only where they may (the kind of service alone can tell of
/// child protection, probation, addiction care).
///
/// @param words the list's own, or null when it says nothing the viewer may read
/// @param kinds those of the recipe that may be chosen today
public record ProposedPrescriber(@Nullable String words, List<PrescriberKind> kinds) {
    public Map<String, String> choices(Screen screen) {
        return Choices.items(screen, kinds);
    }

    /// The kind by whose whole name the words begin, "Mission locale de Roubaix" → `mission-locale`; null when
    /// none is, or several are: it is then chosen, not guessed.
    public @Nullable String kind() {
        if (words == null) {
            return null;
        }
        List<String> written = Spelling.words(words);
        List<PrescriberKind> named = kinds.stream()
                .filter(kind -> kind.label().texts().values().stream()
                        .anyMatch(name -> beginsWith(written, Spelling.words(name))))
                .toList();
        return named.size() == 1 ? named.getFirst().id() : null;
    }

    private static boolean beginsWith(List<String> written, List<String> name) {
        return !name.isEmpty()
                && written.size() >= name.size()
                && written.subList(0, name.size()).equals(name);
    }
}
