package fr.essaim.territory;

import fr.essaim.kernel.Refusal;

/// No commune answers what was typed.
public final class UnknownCommune extends Refusal {
    UnknownCommune(String typed) {
        super("territory.refusal.unknown-commune", "commune", typed);
    }
}
