package fr.essaim.duplicates.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pairs of files that may be one person's, the likeliest first.
///
/// @param waiting files that changed and are not compared yet
/// @param next the address of the next pairs, or null
public record DuplicatesPage(
        List<PairCard> pairs, long waiting, @Nullable String next) {}
