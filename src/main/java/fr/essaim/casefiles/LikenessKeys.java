package fr.essaim.casefiles;

import fr.essaim.kernel.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        add(keys, "n", joined(List.of(first, last)));
        add(
                keys,
                "n",
                joined(Spelling.words(who.first() + " " + who.last()).stream()
                        .map(Spelling::sound)
                        .toList()));
        add(keys, "b", birth);
        if (birth.length() == 8) {
            String year = birth.substring(0, 4);
            String day = Stream.of(birth.substring(4, 6), birth.substring(6))
                    .sorted()
                    .reduce("", String::concat);
            for (String name : List.of(first, last)) {
                add(keys, "y", name, year);
                add(keys, "d", name, day);
            }
        }
        for (String name : List.of(first, last)) {
            add(keys, "p", name, postal);
            add(keys, "c", name, Spelling.sound(who.place().commune()));
        }
        String commune = Spelling.sound(who.place().commune());
        for (String line : lines(who.place())) {
            add(keys, "a", line, LikenessStreet.number(who.place().street()));
            add(keys, "s", line, postal);
            add(keys, "l", line, commune);
            add(keys, "h", line, first);
            add(keys, "h", line, last);
        }
        add(keys, "i", initials(first, last), postal);
        add(keys, "j", initials(first, last), commune);
        who.reach().forEach(reach -> add(keys, "r", reach));
        return keys;
    }

    /// Street and complement, in no order: forms disagree on which line a residence goes.
    private static List<String> lines(LikenessTraits.Place place) {
        return List.of(
                Spelling.sound(LikenessStreet.name(place.street())),
                Spelling.sound(LikenessStreet.name(place.complement())));
    }

    private static String joined(List<String> sounds) {
        return sounds.isEmpty() || sounds.contains("")
                ? ""
                : sounds.stream().sorted().collect(Collectors.joining(","));
    }

    /// Both initials in either order: survives slips further on in both names.
    private static String initials(String first, String last) {
        return first.isEmpty() || last.isEmpty()
                ? ""
                : Stream.of(first.substring(0, 1), last.substring(0, 1))
                        .sorted()
                        .reduce("", String::concat);
    }

    private static void add(Set<String> keys, String kind, String... parts) {
        if (Stream.of(parts).noneMatch(String::isEmpty)) {
            keys.add(kind + ":" + String.join(",", parts));
        }
    }
}
