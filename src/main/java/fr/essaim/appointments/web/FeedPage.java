package fr.essaim.appointments.web;

/// The address a calendar subscribes to, shown this once.
public record FeedPage(String address) {}
