package fr.essaim.team.web;

/// @param next the path to go to once signed in
public record SignInPage(String next) {}
