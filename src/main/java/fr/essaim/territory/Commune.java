package fr.essaim.territory;

import java.util.List;

/// A French commune as it is today.
///
/// @param postalCodes one for most, none for a few uninhabited islands, twenty-one for Paris
/// @param population of the last census; 0 when not known
public record Commune(CommuneCode code, String name, List<String> postalCodes, int population) {
    public Commune {
        postalCodes = List.copyOf(postalCodes);
    }

    /// As a field shows it and reads it back: "59200 Tourcoing".
    public String label() {
        return postalCodes.isEmpty() ? name + " " + code : postalCodes.getFirst() + " " + name;
    }

    /// "Tourcoing (59)": enough beside somebody's name.
    public String brief() {
        return name + " (" + code.department() + ")";
    }
}
