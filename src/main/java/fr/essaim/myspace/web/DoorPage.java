package fr.essaim.myspace.web;

/// Where a code is typed, or a new link asked for.
///
/// @param ended whether a visit was over when its next page was asked for
public record DoorPage(boolean ended) {}
