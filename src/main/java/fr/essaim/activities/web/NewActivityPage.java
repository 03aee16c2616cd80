package fr.essaim.activities.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is to be said of an activity before its first session.
///
/// @param hubs the viewer's, by number
/// @param hosts names of the network, to be proposed
public record NewActivityPage(Map<String, String> hubs, List<String> hosts, UUID once) {}
