package fr.essaim.team.web;

/// A one-time code, shown once.
public record CodePage(String name, String code) {}
