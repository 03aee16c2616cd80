package fr.essaim.myspace.web;

import java.time.LocalDate;

/// For the administration and the direction: copies of files that people asked for, and that wait.
///
/// @param late whose day is over
/// @param soonest the first day the law leaves
public record RequestsPanel(int waiting, int late, LocalDate soonest) {}
