package fr.essaim.installation;

import fr.essaim.kernel.Refusal;

/// Why Essaim does not start, or a command is not done: one sentence that says what to do, in
/// `messages/installation_{fr,en}.properties`. Never a stack trace: whoever reads it runs a server, not a debugger.
public final class CannotRun extends Refusal {
    /// @param why the sentence's name, after `installation.refusal.`
    public CannotRun(String why, Object... details) {
        super("installation.refusal." + why, null, details);
    }
}
