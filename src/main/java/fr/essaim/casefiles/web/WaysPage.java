package fr.essaim.casefiles.web;

/// Ways to reach a person and their wishes, to be added to or ended.
public record WaysPage(FilePanels file) {}
