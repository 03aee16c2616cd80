package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Standing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A role of the programme's team.
///
/// @param standing what it lets somebody see: the only thing the walls know of it
/// @param perHub expected full-time equivalents at each hub; null when the recipe does not say
/// @param secrecy `by-profession` (CASF L411-3), `by-mission`, or `none`
/// @param flying shared between hubs
public record Role(
        String id,
        Label label,
        @Nullable Period validity,
        Standing standing,
        String secrecy,
        @Nullable BigDecimal perHub,
        boolean flying)
        implements Item {}
