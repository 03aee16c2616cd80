package fr.essaim.territory;

import java.util.List;

/// A priority district (quartier prioritaire de la politique de la ville).
///
/// @param communes those it lies in: a third of them straddle several
/// @param simplified from simplified outlines: good to choose from, not to decide who is eligible
public record District(DistrictCode code, String name, List<CommuneCode> communes, boolean simplified) {
    public District {
        communes = List.copyOf(communes);
    }
}
