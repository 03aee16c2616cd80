package fr.essaim.progress;

/// A trade as the ROME of France Travail calls it.
///
/// @param code of the appellation (OGR)
/// @param rome code of its trade sheet: `G1602`
/// @param label "Cuisinier / Cuisinière"
/// @param sheet name of the trade sheet
public record Appellation(int code, String rome, String label, String sheet) {}
