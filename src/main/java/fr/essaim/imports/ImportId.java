package fr.essaim.imports;

import fr.essaim.kernel.Ids;
import java.util.UUID;

/// A list brought in on screen.
public record ImportId(UUID value) {
    public static ImportId mint() {
        return new ImportId(Ids.mint());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
