package fr.essaim.network;

import fr.essaim.kernel.Spelling;
import java.util.List;

/// An organisation that may help. Texts are empty where nothing is known; numbers and addresses are
/// fit to be dialled and written to.
///
/// @param description what it does, in its words
/// @param siret fourteen digits, or empty
public record Actor(
        ActorId id, String name, String description, String siret, Place place, Reach reach, List<Contact> contacts) {
    /// @param communeCode INSEE code, or empty
    public record Place(String address, String communeCode) {}

    /// @param site its address on the web, or empty
    public record Reach(List<String> phones, List<String> emails, String site) {}

    /// A professional to ask for there.
    ///
    /// @param part what they do
    public record Contact(String first, String last, String part, List<String> phones, List<String> emails) {
        /// Spelt plainly, so that one person is not noted twice.
        public String key() {
            return Spelling.plain(first + " " + last);
        }
    }

    /// What it is found and sorted by.
    public static String key(String name) {
        return Spelling.plain(name);
    }
}
