package fr.essaim.audits.web;

import fr.essaim.audits.Audit;
import fr.essaim.audits.PackSheet;

/// One person's evidence, for whoever reads the sample.
public record PackPage(Audit audit, PackSheet sheet) {}
