package fr.essaim.activities.web;

import java.time.LocalDate;

/// What is on at the viewer's hubs, and what of the last weeks still asks for a gesture.
///
/// @param ahead of today and later
/// @param behind held these last weeks: attendance to note, a sheet to bring back, signatures that lack
/// @param all how many are ahead, on every page
/// @param first whether this is where the lists begin
public record ActivitiesPage(Sessions ahead, Sessions behind, int all, boolean first, LocalDate today) {}
