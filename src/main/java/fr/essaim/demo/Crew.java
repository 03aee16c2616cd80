package fr.essaim.demo;

import java.util.List;

/// Two coaches of a hub, and those of the flying team who come there: who accompanies the same people.
///
/// @param flying social workers; the psychologist apart, for few people see her
record Crew(Seat booster, Seat employment, List<Seat> flying, List<Seat> psychologists) {}
