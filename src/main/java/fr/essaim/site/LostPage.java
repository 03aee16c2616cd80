package fr.essaim.site;

/// Nothing is here for this viewer: the same page for what never was, what is gone, and what is not theirs to see.
public record LostPage() {}
