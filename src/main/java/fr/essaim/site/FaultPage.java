package fr.essaim.site;

/// Essaim failed. Shows nothing of why: only what lets whoever reads the log find it.
///
/// @param reference eight characters, also in the log
public record FaultPage(String reference) {}
