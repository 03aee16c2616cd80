package fr.essaim.installation;

/// Told of each long step as it begins, so that nobody waits before a silent screen.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (key, details) -> {};

    /// @param key message key of a short sentence
    void begins(String key, Object... details);
}
