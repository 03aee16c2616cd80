package fr.essaim.team.web;

import fr.essaim.site.Elsewhere;
import fr.essaim.team.Languages;
import fr.essaim.team.SignIns;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account.
@Controller
class AccountController {
    private final SignIns signIns;
    private final Languages languages;
    private final AccountPageQuery query;

    AccountController(SignIns signIns, Languages languages, AccountPageQuery query) {
        this.signIns = signIns;
        this.languages = languages;
        this.query = query;
    }

    @GetMapping("/account")
    @PreAuthorize("isAuthenticated()")
    AccountPage account() {
        return query.page();
    }

    @PostMapping("/account/password")
    @PreAuthorize("isAuthenticated()")
    Elsewhere changePassword(@RequestParam String present, @RequestParam String password) {
        signIns.changePassword(present, password);
        return Elsewhere.to("/account").saying("team.password-changed");
    }

    /// What one speaks beside French, so that somebody who wishes it is not left to chance.
    @PostMapping("/account/languages")
    @PreAuthorize("isAuthenticated()")
    Elsewhere speak(@RequestParam(name = "language", defaultValue = "") List<String> spoken) {
        languages.speak(spoken);
        return Elsewhere.to("/account").saying("team.languages-said");
    }
}
