package fr.essaim.audits.web;

import fr.essaim.audits.Audit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The audits one may open, and for the house the form that opens another.
///
/// @param programmes code to title
/// @param once the id of the audit about to be opened
public record AuditsPage(List<Audit> audits, Map<String, String> programmes, UUID once) {}
