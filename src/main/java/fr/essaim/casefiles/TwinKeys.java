package fr.essaim.casefiles;

import fr.essaim.casefiles.SearchKeys.Lookup;
import java.util.List;

/// What sharing each of the keys of [SearchKeys#alike] says of two people, before they are
/// compared: enough to tell whom to compare first where thousands share a name. One bit each, which
/// [Twins] adds up.
final class TwinKeys {
    private static final int BIRTH = 1;
    private static final int BOTH_NAMES = 2;
    /// With the year, or the day and month, of birth.
    private static final int FIRST_NAME = 4;

    private static final int LAST_NAME = 8;
    private static final int REACH = 16;

    private TwinKeys() {}

    static SearchKeys.Query of(LikenessTraits who) {
        List<Lookup> lookups = SearchKeys.alikeFiles(who).stream()
                .map(key -> new Lookup(key, "", says(key, who), 0))
                .toList();
        return new SearchKeys.Query(lookups, 0);
    }

    private static int says(String key, LikenessTraits who) {
        if (key.startsWith("b:")) {
            return BIRTH;
        }
        if (key.startsWith("r:")) {
            return REACH;
        }
        if (key.startsWith("d:n:")) {
            return BOTH_NAMES;
        }
        return key.startsWith(who.soundOfFirst() + ",", "d:y:".length()) ? FIRST_NAME : LAST_NAME;
    }
}
