package fr.essaim.demo;

/// A hub as it stands in the database.
record Site(int id, HubPlan plan) {}
