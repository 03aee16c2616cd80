package fr.essaim.team.web;

import fr.essaim.kernel.PersonName;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Email;
import fr.essaim.team.OneTimeCodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The two doors a one-time code opens: founding the installation, and a member's own password.
@Controller
class WelcomeController {
    private final OneTimeCodes codes;

    WelcomeController(OneTimeCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/first")
    @PreAuthorize("permitAll()")
    Record first() {
        return codes.awaitFounding() ? new FirstPage() : Elsewhere.to("/sign-in");
    }

    @PostMapping("/first")
    @PreAuthorize("permitAll()")
    Elsewhere found(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String first,
            @RequestParam String last,
            @RequestParam String email,
            @RequestParam String password) {
        codes.found(code, new PersonName(first, last), new Email(email), password);
        return Elsewhere.to("/sign-in").saying("team.founded");
    }

    /// The code is typed, never carried in an address: addresses stay in histories and logs.
    @GetMapping("/welcome")
    @PreAuthorize("permitAll()")
    WelcomePage welcome() {
        return new WelcomePage();
    }

    @PostMapping("/welcome")
    @PreAuthorize("permitAll()")
    Elsewhere choosePassword(@RequestParam String code, @RequestParam String password) {
        codes.choosePassword(code, password);
        return Elsewhere.to("/sign-in").saying("team.password-chosen");
    }
}
