package fr.essaim.programme.web;

import fr.essaim.kernel.Period;
import fr.essaim.programme.InstrumentsHere;
import fr.essaim.programme.Programmes;
import fr.essaim.programme.ShippedRecipes;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeReader;
import fr.essaim.recipe.RecipeReader.Reading;
import fr.essaim.site.Elsewhere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Opening a programme, in two steps: its recipe, then who carries it.
@Controller
class NewProgrammeController {
    private final Programmes programmes;
    private final ShippedRecipes shipped;
    private final InstrumentsHere instruments;

    NewProgrammeController(Programmes programmes, ShippedRecipes shipped, InstrumentsHere instruments) {
        this.programmes = programmes;
        this.shipped = shipped;
        this.instruments = instruments;
    }

    @GetMapping("/programme/new")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    ChooseRecipePage choose() {
        return new ChooseRecipePage(shipped.all(), programmes.shelf(), null);
    }

    @PostMapping("/recipes/shipped")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere takeShipped(@RequestParam String file) {
        return toTheNextStep(programmes.shelve(shipped.named(file)));
    }

    /// A file with problems is not kept: they are shown, each with its line.
    @PostMapping("/recipes")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Record read(@RequestParam MultipartFile recipe, HttpServletResponse response) throws IOException {
        String name = Objects.requireNonNullElse(recipe.getOriginalFilename(), "");
        Reading reading = RecipeReader.read(recipe.getInputStream(), name);
        if (reading.found().isEmpty()) {
            response.setStatus(422);
            return new ChooseRecipePage(shipped.all(), programmes.shelf(), reading);
        }
        return toTheNextStep(programmes.shelve(reading));
    }

    @GetMapping("/programme/new/{recipe}/{version}")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    NewProgrammePage describe(@PathVariable String recipe, @PathVariable String version) {
        Recipe chosen = programmes.recipe(recipe, version);
        var here = instruments.titles().keySet();
        var missing = chosen.practice().instruments().stream()
                .filter(name -> !here.contains(name))
                .toList();
        return new NewProgrammePage(chosen, missing);
    }

    @PostMapping("/programme/new/{recipe}/{version}")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere open(
            @PathVariable String recipe,
            @PathVariable String version,
            @RequestParam LocalDate opens,
            NewProgrammeForm form) {
        programmes.open(
                form.code(),
                form.title(),
                programmes.recipe(recipe, version),
                new Period(opens, form.until()),
                form.carriers(),
                form.contact());
        return Elsewhere.to("/programme").saying("programme.opened", form.title());
    }

    private static Elsewhere toTheNextStep(Recipe recipe) {
        return Elsewhere.to("/programme/new/" + recipe.code() + "/" + recipe.version());
    }
}
