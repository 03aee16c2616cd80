package fr.essaim.journeys.web;

import fr.essaim.journeys.web.PeoplePage.Row;
import java.util.List;

/// Who answers what is being typed in the search of the header, the likeliest first.
///
/// @param typed as it was typed; nobody is looked for under two letters
/// @param more whether others answer too
public record FoundPanel(String typed, List<Row> rows, boolean more) {}
