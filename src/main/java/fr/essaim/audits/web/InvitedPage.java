package fr.essaim.audits.web;

import java.util.UUID;

/// The controller's one-time code, shown once.
public record InvitedPage(UUID audit, String name, String code) {}
