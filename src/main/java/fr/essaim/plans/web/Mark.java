package fr.essaim.plans.web;

import java.time.Instant;

/// Who wrote it, and when.
public record Mark(String author, Instant at) {}
