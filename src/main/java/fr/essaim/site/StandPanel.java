package fr.essaim.site;

import java.util.Optional;
import java.util.function.Supplier;

/// What a room tells on the first page of those who do not meet the people: how many, never who. Each room that has
/// something implements it.
public interface StandPanel {
    /// Lays its question in the sheaf, which goes to the database once for all rooms.
    /// @return what there is to show, once the sheaf was sent, drawn by the template of its name
    Supplier<Optional<Record>> ask(Sheaf sheaf);
}
