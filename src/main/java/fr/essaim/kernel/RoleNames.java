package fr.essaim.kernel;

import java.util.Locale;
import java.util.Optional;

/// How the programme's recipe calls a role. Everybody else knows only ids: the programme room answers.
@FunctionalInterface
public interface RoleNames {
    /// @return the label of a recipe's role; empty for the house's own (`hub-lead`, `director`, `administrator`…)
    Optional<String> name(String role, Locale locale);
}
