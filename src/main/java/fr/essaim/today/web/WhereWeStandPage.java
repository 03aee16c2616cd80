package fr.essaim.today.web;

import fr.essaim.indicators.Figure;
import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Recipe.ExitTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page of those who do not meet the people: how many, at which hub, and what is awaited. Never a name.
///
/// @param exact false for a funder: counts of the whole rounded to five, null under five, and no hub
/// @param panels what other rooms tell
/// @param withoutPost accounts that open nothing today, for whoever gives posts
public record WhereWeStandPage(
        PersonName me,
        LocalDate today,
        boolean exact,
        List<Run> programmes,
        List<String> withoutPost,
        List<Record> panels) {
    /// @param promised entries; 0 when nothing was promised
    /// @param hubs in French order: they are not ranked
    public record Run(String code, String title, int promised, Count all, List<HubLine> hubs, List<Share> shares) {}

    public record HubLine(String code, String name, Count count) {}

    /// @param followUps whose day has come; null when not told
    /// @param documents that are awaited; null when not told
    public record Count(
            @Nullable Long entered,
            @Nullable Long inside,
            @Nullable Long gone,
            @Nullable Long followUps,
            @Nullable Long documents) {
        static final Count NOTHING = new Count(0L, 0L, 0L, 0L, 0L);
        static final Count TOO_FEW = new Count(null, null, null, null, null);
    }

    /// Exits of a class the programme has a target for.
    public record Share(ExitTarget target, String label, Figure figure) {}
}
