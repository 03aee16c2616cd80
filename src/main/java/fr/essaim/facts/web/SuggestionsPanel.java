package fr.essaim.facts.web;

import java.util.List;

/// Names offered while one is being typed.
public record SuggestionsPanel(List<String> names) {}
