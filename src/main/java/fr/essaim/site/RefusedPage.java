package fr.essaim.site;

import java.util.List;
import java.util.Map;

/// A refusal whose own page cannot be shown: the sentence, and what had been typed, so that nothing is lost.
public record RefusedPage(Map<String, List<String>> typed) {
    /// The longer texts only: nobody retypes a tick.
    public List<String> texts() {
        return typed.values().stream()
                .flatMap(List::stream)
                .filter(text -> text.length() > 20)
                .toList();
    }
}
