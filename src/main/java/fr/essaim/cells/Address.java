package fr.essaim.cells;

/// Where somebody lives, as a list says it. Texts are empty, not null, where the list says nothing.
///
/// @param communeCode INSEE code, empty when the town is not known or not said
public record Address(String street, String postalCode, String city, String communeCode) {
    public boolean namesTown() {
        return !postalCode.isEmpty() || !city.isEmpty();
    }

    public Address in(String commune) {
        return new Address(street, postalCode, city, commune);
    }
}
