package fr.essaim.territory.web;

import fr.essaim.territory.Commune;
import java.util.List;

/// The choices under a commune field, as one types.
public record CommuneCard(List<Commune> answers) {}
