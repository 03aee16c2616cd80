package fr.essaim.drafts.web;

import fr.essaim.drafts.Draft;
import java.util.List;

/// Everything one began and did not send, the latest first.
public record DraftsPage(List<Draft> drafts) {}
