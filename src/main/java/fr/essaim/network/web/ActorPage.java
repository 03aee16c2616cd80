package fr.essaim.network.web;

import fr.essaim.network.Ending;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation and whom to ask for there.
///
/// @param gone when it is not there any more
public record ActorPage(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable String siret,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        List<Contact> contacts,
        @Nullable Gone gone,
        UUID once) {
    /// @param how `closed`, or `left`: no longer a partner
    public record Gone(String how, LocalDate on, @Nullable String words) {}

    public record Contact(String first, String last, String part, List<String> phones, List<String> emails) {
        public String name() {
            return (first + " " + last).strip();
        }
    }

    /// Its site, when a browser may follow it.
    public @Nullable String link() {
        String url = site == null ? "" : site.matches("(?i)https?://.*") ? site : "https://" + site;
        return url.matches("(?i)https?://[\\w.-]+\\.[a-z]{2,}([/?#][^\\s\"'<>]*)?") ? url : null;
    }

    /// What may be told of it.
    public Map<String, String> kinds(Screen screen) {
        Map<String, String> kinds = new LinkedHashMap<>();
        (gone == null ? List.of(Ending.Kind.CLOSED, Ending.Kind.LEFT) : List.of(Ending.Kind.RESUMED))
                .forEach(kind -> kinds.put(
                        kind.name(), screen.say("network.end." + kind.name().toLowerCase(Locale.ROOT))));
        return kinds;
    }
}
