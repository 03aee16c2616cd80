package fr.essaim.casefiles.web;

import java.time.LocalDate;
import java.util.Map;

/// @param hubs the other hubs open today, id to name
/// @param readsUntil the last day on which the present hub would still read
public record MovePage(FilePanels file, Map<String, String> hubs, LocalDate readsUntil) {}
