package fr.essaim.bench;

import fr.essaim.kernel.Refusal;

/// The file does not tell who is who, so nothing can be measured on it.
final class NotFebrl extends Refusal {
    /// @param why the sentence's name, after `bench.refusal.`
    NotFebrl(String why, Object... details) {
        super("bench.refusal." + why, "file", details);
    }
}
