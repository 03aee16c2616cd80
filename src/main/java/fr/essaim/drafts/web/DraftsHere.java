package fr.essaim.drafts.web;

import fr.essaim.drafts.Draft;
import java.util.List;

/// Which forms of the open page were begun.
public record DraftsHere(List<Draft> drafts) {}
