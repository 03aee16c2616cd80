package fr.essaim.lists;

import java.util.List;
import java.util.Map;

/// Who already has a file, among those the one who imports may see.
@FunctionalInterface
public interface Known {
    Known NOBODY = people -> Map.of();

    enum Degree {
        /// Certainly the same person.
        SAME,
        /// Somebody alike: a person decides, nobody is merged silently.
        ALIKE
    }

    /// For a whole list at once.
    /// @return by `Met.row`; no entry where nobody is alike
    Map<Integer, Degree> among(List<Met> people);
}
