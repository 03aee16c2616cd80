package fr.essaim.site;

import fr.essaim.kernel.PersonName;
import fr.essaim.site.web.AtelierPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/// Handlers as the rooms write them, to try every way they may answer.
@TestComponent
@Controller
class TrialController {
    private final Keeping keeping;
    private final Screens screens;
    private final Pages pages;

    TrialController(Keeping keeping, Screens screens, Pages pages) {
        this.keeping = keeping;
        this.screens = screens;
        this.pages = pages;
    }

    record PersonForm(String first, String last, @Nullable LocalDate born) {}

    @GetMapping("/people/{id}")
    @PreAuthorize("hasAuthority('COACH')")
    Optional<AtelierPage> person(@PathVariable int id) {
        return Optional.of(id).filter(it -> it == 1).map(it -> new AtelierPage(LocalDate.of(2026, 11, 23)));
    }

    @GetMapping("/actions/new")
    @PreAuthorize("hasAuthority('COACH')")
    AtelierPage action() {
        return new AtelierPage(LocalDate.of(2026, 11, 23));
    }

    @PostMapping("/people/{id}")
    @PreAuthorize("hasAuthority('COACH')")
    Elsewhere rename(@PathVariable int id, PersonForm form) {
        return Elsewhere.to("/people/" + id).saying("site.number", new PersonName(form.first(), form.last()));
    }

    @PostMapping("/people/{id}/evidence")
    @PreAuthorize("hasAuthority('COACH')")
    Elsewhere attach(@PathVariable int id, @RequestParam MultipartFile file) {
        return Elsewhere.to("/people/" + id);
    }

    @GetMapping("/fault")
    @PreAuthorize("isAuthenticated()")
    AtelierPage fault() {
        throw new IllegalStateException("Aurélie Carpentier");
    }

    @GetMapping("/hub")
    @PreAuthorize("hasAuthority('DIRECTOR')")
    AtelierPage hub() {
        return new AtelierPage(LocalDate.of(2026, 11, 23));
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    @ResponseBody
    String signIn(HttpServletRequest request) {
        return screens.of(request, pages).kept().toString();
    }

    @PostMapping("/sign-in")
    @PreAuthorize("permitAll()")
    @Nullable
    Object enter(HttpServletRequest request, HttpServletResponse response) {
        SiteAlone.signIn();
        return keeping.resume(request, response) ? null : Elsewhere.to("/");
    }
}
