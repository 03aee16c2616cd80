package fr.essaim.site.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every component in every state, to look at them together. The people are the demo's, invented.
///
/// @param today the day the examples stand at
public record AtelierPage(LocalDate today) {
    /// Some options for the fields, in order.
    public Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("cdi", "CDI");
        options.put("cdd", "CDD");
        options.put("training", "Formation");
        return options;
    }
}
