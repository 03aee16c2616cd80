package fr.essaim.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A path of this installation that came from a browser: nothing that leads elsewhere gets through.
final class LocalPath {
    private LocalPath() {}

    /// `/people?q=a` is one; `//elsewhere.org`, `/\elsewhere.org`, `https://…`, `/a/../b` and
    /// control characters are not.
    static Optional<String> of(String text) {
        boolean plain = text.startsWith("/")
                && !text.startsWith("//")
                && text.length() <= 2000
                && text.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f);
        if (!plain) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean here = uri.getHost() == null && uri.getScheme() == null && uri.getFragment() == null;
            return here && uri.normalize().equals(uri) ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
