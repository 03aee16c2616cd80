package fr.essaim.reports.web;

import fr.essaim.reports.Difference;
import java.util.List;

/// What two submissions of one report tell otherwise, line by line, and which recorded facts explain it.
///
/// @param more lines that are not shown
public record ChangesPage(Difference difference, List<Difference.Line> shown, int more) {}
