package fr.essaim.site;

/// The viewer's posts of today do not open this page. Only for pages every programme has; about a
/// person or a journey the answer is [LostPage].
public record DeniedPage() {}
