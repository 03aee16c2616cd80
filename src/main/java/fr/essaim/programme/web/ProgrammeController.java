package fr.essaim.programme.web;

import fr.essaim.programme.InstrumentsHere;
import fr.essaim.programme.Programmes;
import fr.essaim.programme.WhoSeesWhat;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What everybody who works here may know of the programme. `of` names one when several run.
@Controller
class ProgrammeController {
    private final Programmes programmes;
    private final ProgrammePageQuery query;
    private final InstrumentsHere instruments;

    ProgrammeController(Programmes programmes, ProgrammePageQuery query, InstrumentsHere instruments) {
        this.programmes = programmes;
        this.query = query;
        this.instruments = instruments;
    }

    @GetMapping("/programme")
    @PreAuthorize("isAuthenticated() and !hasAuthority('CONTROLLER')")
    ProgrammePage programme() {
        return query.page();
    }

    @GetMapping("/programme/recipe")
    @PreAuthorize("isAuthenticated()")
    RecipePage recipe(@RequestParam(defaultValue = "") String of) {
        return new RecipePage(programmes.recipeAsked(of), instruments.titles());
    }

    @GetMapping("/programme/who-sees-what")
    @PreAuthorize("isAuthenticated() and !hasAuthority('CONTROLLER')")
    WhoSeesWhatPage whoSeesWhat(@RequestParam(defaultValue = "") String of) {
        Recipe recipe = programmes.recipeAsked(of);
        return new WhoSeesWhatPage(WhoSeesWhat.of(recipe), recipe.appointmentsApart());
    }

    @PostMapping("/programmes/{id}/contact")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere nameContact(@PathVariable UUID id, @RequestParam(defaultValue = "") String contact) {
        programmes.nameContact(id, contact);
        return Elsewhere.to("/programme").saying("programme.noted");
    }
}
