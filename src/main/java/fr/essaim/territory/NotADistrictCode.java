package fr.essaim.territory;

import fr.essaim.kernel.Refusal;

/// What was typed is not the code of a priority district, of either zoning.
public final class NotADistrictCode extends Refusal {
    NotADistrictCode(String typed) {
        super("territory.refusal.not-a-district-code", "district", typed);
    }
}
