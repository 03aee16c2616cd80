package fr.essaim.installation;

import java.util.Optional;

/// Who may found a new installation: whoever sees its console. Implemented by the team room.
public interface FirstAdministrator {
    /// A new one-time code, printed by `serve`; empty when the installation has a member already.
    Optional<String> code();
}
