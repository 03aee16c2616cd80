package fr.essaim.programme;

import fr.essaim.recipe.Label;
import java.util.Map;

/// Asked when a recipe that names instruments is shown: a recipe may come to a house before they do. The programme room
/// knows no instrument: the room that keeps them answers.
@FunctionalInterface
public interface InstrumentsHere {
    /// What each is called that this house has, by name: `essaim-chemin@1`.
    Map<String, Label> titles();
}
