package fr.essaim.appointments.web;

import fr.essaim.appointments.Links.Behind;
import fr.essaim.appointments.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is behind the link of a reminder: when, where, with whom by first name. Neither whose
/// appointment it is nor what for.
///
/// @param behind null when the link leads nowhere (any more)
/// @param others times one may choose instead
public record LinkPage(String token, @Nullable Behind behind, List<Span> others) {
    public String path() {
        return "/r/" + token;
    }

    public Map<LocalDate, List<Span>> days() {
        Map<LocalDate, List<Span>> days = new LinkedHashMap<>();
        others.forEach(span ->
                days.computeIfAbsent(span.day(), any -> new ArrayList<>()).add(span));
        return days;
    }
}
