package fr.essaim.casefiles;

import fr.essaim.kernel.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys two files must share at least one of before they are compared at all ("blocking"): each survives another
/// kind of slip, so that one person written twice nearly always shares some, and two people rarely.
final class LikenessKeys {
    private LikenessKeys() {}

    static Set<String> of(LikenessTraits who) {
        Set<String> keys = new LinkedHashSet<>();
        String first = who.soundOfFirst();
        String last = who.soundOfLast();
        String birth = who.birth();
        String postal = who.place().postalCode();
        add(keys, "n:", joined(Arrays.asList(first, last)));
        List<String> words = new ArrayList<>(Spelling.words(who.first() + " " + who.last()));
        words.replaceAll(Spelling::sound);
        add(keys, "n:", joined(words));
        add(keys, "b:", birth);
        if (birth.length() == 8) {
            String year = birth.substring(0, 4);
            String day = inOrder(birth.substring(4, 6), birth.substring(6));
            for (String name : List.of(first, last)) {
                add(keys, "y:", name, year);
                add(keys, "d:", name, day);
            }
        }
        String commune = Spelling.sound(who.place().commune());
        for (String name : List.of(first, last)) {
            add(keys, "p:", name, postal);
            add(keys, "c:", name, commune);
        }
        for (String line : lines(who.place())) {
            add(keys, "a:", line, LikenessStreet.number(who.place().street()));
            add(keys, "s:", line, postal);
            add(keys, "l:", line, commune);
            add(keys, "h:", line, first);
            add(keys, "h:", line, last);
        }
        add(keys, "i:", initials(first, last), postal);
        add(keys, "j:", initials(first, last), commune);
        who.reach().forEach(reach -> add(keys, "r:", reach));
        return keys;
    }

    /// Street and complement, in no order: forms disagree on which line a residence goes.
    private static List<String> lines(LikenessTraits.Place place) {
        return List.of(
                Spelling.sound(LikenessStreet.name(place.street())),
                Spelling.sound(LikenessStreet.name(place.complement())));
    }

    private static String joined(List<String> sounds) {
        if (sounds.isEmpty() || sounds.contains("")) {
            return "";
        }
        sounds.sort(null);
        return String.join(",", sounds);
    }

    /// Both initials in either order: survives slips further on in both names.
    private static String initials(String first, String last) {
        return first.isEmpty() || last.isEmpty() ? "" : inOrder(first.substring(0, 1), last.substring(0, 1));
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? one + other : other + one;
    }

    private static void add(Set<String> keys, String kind, String part) {
        if (!part.isEmpty()) {
            keys.add(kind + part);
        }
    }

    private static void add(Set<String> keys, String kind, String one, String other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            keys.add(kind + one + "," + other);
        }
    }
}
