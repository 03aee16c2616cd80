package fr.essaim.progress.web;

/// "Ce que vous savez faire": first on the person's page.
public record TalentPanel(TalentSheet sheet) {}
