package fr.essaim.handovers.web;

/// In my day: what waits for an answer of ours, and colleagues who leave with people still in their charge.
public record AwaitedPanel(Awaited awaited) {}
