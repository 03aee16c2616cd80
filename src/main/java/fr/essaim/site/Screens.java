package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Makes the [Screen] of a request.
@Component
final class Screens {
    private final Words words;
    private final Dates dates;
    private final Assets assets;

    Screens(Words words, Dates dates, Assets assets) {
        this.words = words;
        this.dates = dates;
        this.assets = assets;
    }

    Screen of(HttpServletRequest request) {
        return new Screen(request, words, dates, assets);
    }
}
