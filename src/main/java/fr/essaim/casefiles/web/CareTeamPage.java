package fr.essaim.casefiles.web;

import java.util.Map;

/// Who is and was in charge of a person, and who could be.
/// @param candidates members with a post at the person's hub today, id to name and role
public record CareTeamPage(FilePanels file, Map<String, String> candidates) {}
