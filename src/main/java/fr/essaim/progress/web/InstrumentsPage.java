package fr.essaim.progress.web;

import fr.essaim.progress.Instrument;
import java.util.List;

/// The instruments of this house.
public record InstrumentsPage(List<Instrument> instruments) {}
