package fr.essaim.bench;

import java.util.List;

/// What a measure of the import found, in the order it is shown.
record ImportFigures(List<Figure> all) {
    /// @param name the JSON's, and the end of the message key
    /// @param value a whole number, or a fraction as a `Double`
    record Figure(String name, Number value) {}
}
