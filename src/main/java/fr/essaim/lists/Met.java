package fr.essaim.lists;

import fr.essaim.casefiles.SearchKeys;
import java.util.Set;

/// Somebody met on a list, with what they are compared on and found by: worked out once, for the
/// other lines and for the files. Keys are kept as numbers of sixty-four bits: two keys with one
/// number would only be two people compared in vain.
public final class Met {
    private final Candidate candidate;
    private final Compared compared;
    private final long[] keys;

    private Met(Candidate candidate, Compared compared) {
        this.candidate = candidate;
        this.compared = compared;
        Set<String> alike = SearchKeys.alike(compared.traits());
        keys = new long[alike.size() + 1];
        int nth = 0;
        keys[nth++] = number("=" + compared.name() + compared.traits().birth());
        for (String key : alike) {
            keys[nth++] = number(key);
        }
    }

    static Met of(Candidate candidate) {
        return new Met(candidate, Compared.of(candidate));
    }

    public Candidate candidate() {
        return candidate;
    }

    public Compared compared() {
        return compared;
    }

    public int row() {
        return candidate.row();
    }

    /// How many keys they are found by.
    int keys() {
        return keys.length;
    }

    long key(int nth) {
        return keys[nth];
    }

    /// Whether that key is the whole name and the birth date.
    boolean exactly(int nth) {
        return nth == 0;
    }

    /// Never 0. Fowler, Noll and Vo's, with the last stirring of MurmurHash3 so that its low bits tell keys apart.
    private static long number(String key) {
        long number = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            number = (number ^ key.charAt(i)) * 0x100000001B3L;
        }
        number = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        number = (number ^ (number >>> 33)) * 0xC4CEB9FE1A85EC53L;
        number ^= number >>> 33;
        return number == 0 ? 1 : number;
    }
}
