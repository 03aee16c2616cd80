package fr.essaim.drafts.web;

import fr.essaim.drafts.Draft;
import java.util.List;

/// A draft whose page cannot be shown any more (the file was moved, the step was ended): its words, to be copied.
public record DraftPage(Draft draft, List<String> texts) {}
