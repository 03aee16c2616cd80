package fr.essaim.territory.web;

import fr.essaim.territory.Commune;
import java.util.List;

/// The communes that answer what was typed, for whom no choices appear while typing.
public record CommunesPage(String typed, List<Commune> answers) {}
