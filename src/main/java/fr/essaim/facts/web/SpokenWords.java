package fr.essaim.facts.web;

import fr.essaim.facts.WordList;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Preferences;
import fr.essaim.team.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The words understood before anybody is named: those of the recipe the viewer's first hub runs, in their language.
@Component
@Transactional
class SpokenWords {
    private final Programmes programmes;

    SpokenWords(Programmes programmes) {
        this.programmes = programmes;
    }

    Recipe recipe() {
        return programmes.recipeOf(Viewers.required().hubs().getFirst());
    }

    WordList spoken(HttpServletRequest request) {
        return WordList.of(recipe(), Preferences.of(request).locale());
    }
}
