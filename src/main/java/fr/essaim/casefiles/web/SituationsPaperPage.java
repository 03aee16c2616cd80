package fr.essaim.casefiles.web;

/// The same questions to be answered with a pen: for whoever does not want a screen on the table.
public record SituationsPaperPage(SituationsPage page) {}
