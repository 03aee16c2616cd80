package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Makes the [Screen] of a request.
@Component
final class Screens {
    private final Words words;
    private final Dates dates;
    private final Assets assets;
    private final Uploads uploads;

    Screens(Words words, Dates dates, Assets assets, Uploads uploads) {
        this.words = words;
        this.dates = dates;
        this.assets = assets;
        this.uploads = uploads;
    }

    /// @param pages draws what other rooms show within the page
    Screen of(HttpServletRequest request, Pages pages) {
        return new Screen(request, words, dates, assets, uploads.largest(), pages);
    }
}
