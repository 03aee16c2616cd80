package fr.essaim.network.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation and whom to ask for there.
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
        List<Contact> contacts) {
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
}
