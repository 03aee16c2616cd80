package fr.essaim.lists;

import java.util.Optional;

/// Finds the commune an address speaks of.
@FunctionalInterface
public interface Towns {
    Towns NONE = (postalCode, city) -> Optional.of("");

    /// @return its INSEE code; empty when none, or more than one, answers
    Optional<String> code(String postalCode, String city);
}
