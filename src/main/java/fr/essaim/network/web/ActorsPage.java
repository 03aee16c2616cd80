package fr.essaim.network.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Organisations, fifty at a time, in French order.
///
/// @param q what was searched for, or empty
/// @param next the path to those after these, or null at the end
public record ActorsPage(String q, List<Row> rows, @Nullable String next) {
    /// @param key what they are sorted by
    /// @param gone `closed` or `left`, when it is not there any more
    public record Row(
            UUID id,
            String name,
            String key,
            @Nullable String commune,
            @Nullable String phone,
            @Nullable String description,
            @Nullable String gone) {}
}
