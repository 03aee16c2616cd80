package fr.essaim.team.web;

/// The first administrator introduces themselves, with the code printed on the console.
public record FirstPage() {}
