package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Twins.Elsewhere;
import fr.essaim.casefiles.Twins.Twin;
import java.util.List;
import java.util.UUID;

/// Before a new file: who is alike, in full in the viewer's hubs, and which teams to ask beyond.
public record TwinsPage(UUID once, NewPersonController.Form form, List<Twin> here, List<Elsewhere> elsewhere) {}
