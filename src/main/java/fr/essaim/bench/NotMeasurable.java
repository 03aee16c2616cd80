package fr.essaim.bench;

import fr.essaim.kernel.Refusal;

/// The file is a table, but nothing can be measured on it as it was asked.
final class NotMeasurable extends Refusal {
    /// @param why the sentence's name, after `bench.refusal.`
    NotMeasurable(String why, Object... details) {
        super("bench.refusal." + why, "file", details);
    }
}
