package fr.essaim.demo;

import fr.essaim.recipe.Recipe;
import java.util.List;
import java.util.UUID;

/// Where and when the lives take place, with whom and by which rules.
///
/// @param programme the programme's id in the database
/// @param sites in the order of their opening
record World(Season season, UUID programme, Recipe recipe, List<Site> sites, Team team) {
    /// A hub as it stands in the database.
    record Site(int id, HubPlan plan) {}
}
