package fr.essaim.team;

import java.util.List;

/// What a room must tell a member about themselves, on the page of their account.
public interface AccountNews {
    /// Of whoever is looking, in the caller's transaction; the latest first.
    List<News> news();

    /// @param key message key of one sentence, with its details
    record News(String key, List<Object> details) {}
}
