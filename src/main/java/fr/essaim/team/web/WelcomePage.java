package fr.essaim.team.web;

/// A member chooses a password, with the code an administrator handed them.
public record WelcomePage() {}
