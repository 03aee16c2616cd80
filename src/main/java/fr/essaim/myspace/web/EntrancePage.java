package fr.essaim.myspace.web;

/// What a link opens: one button. It looks the same whether the link is good or not.
public record EntrancePage(String secret) {}
