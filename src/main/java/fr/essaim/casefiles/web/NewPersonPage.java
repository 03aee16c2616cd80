package fr.essaim.casefiles.web;

import java.util.Map;
import java.util.UUID;

/// @param once the id the file will have, so that a form sent twice opens one
/// @param hubs id to name
public record NewPersonPage(UUID once, Map<String, String> hubs) {}
