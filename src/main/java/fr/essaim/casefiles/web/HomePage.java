package fr.essaim.casefiles.web;

/// Where a person lives, to be said anew.
public record HomePage(FilePanels file) {}
