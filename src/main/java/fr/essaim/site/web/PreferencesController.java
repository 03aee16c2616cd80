package fr.essaim.site.web;

import fr.essaim.site.Elsewhere;
import fr.essaim.site.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Language and theme, kept by the browser; both lead back to the page they were chosen on.
@Controller
class PreferencesController {
    @PostMapping("/language")
    @PreAuthorize("permitAll()")
    Elsewhere language(
            @RequestParam String lang,
            @RequestParam(name = "_page", defaultValue = "/") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Preferences.keep(request, response, "lang", lang);
        return Elsewhere.back(page);
    }

    @PostMapping("/theme")
    @PreAuthorize("permitAll()")
    Elsewhere theme(
            @RequestParam String theme,
            @RequestParam(name = "_page", defaultValue = "/") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Preferences.keep(request, response, "theme", theme);
        return Elsewhere.back(page);
    }
}
