package fr.essaim.casefiles;

import fr.essaim.kernel.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How someone is found: the keys stored beside each person, and those a typed line asks for. Looked up by equality, or
/// by a range on a column with collation "C" for what is still being typed: `=`, `>=` and `<` on text are leakproof, so
/// that the index serves under row-level security, where `LIKE` and trigrams read every row.
///
/// A key is a letter for its kind, a colon, and what is compared: `w:benaissa`, `s:banasa`, `b:19870312`.
public final class SearchKeys {
    /// What a key is made of, and how much finding by it counts.
    private enum Kind {
        WHOLE("n", 8),
        WORD("w", 4),
        SOUND("s", 1),
        BIRTH("b", 4),
        REACH("r", 8),
        /// Only for duplicates: see [LikenessKeys].
        ALIKE("d", 0);

        private final String letter;
        private final int counts;

        Kind(String letter, int counts) {
            this.letter = letter;
            this.counts = counts;
        }

        String key(String compared) {
            return letter + ":" + compared;
        }
    }

    /// One thing to look up: rows with `key >= from and key < until`, or `key = from` when `until` is empty.
    ///
    /// @param covers which of the typed words a row found this way answers, one bit each
    /// @param counts added to the rank of who is found
    public record Lookup(String from, String until, int covers, int counts) {}

    /// @param required the bits somebody found must have covered among them; 0 = nothing was asked
    public record Query(List<Lookup> lookups, int required) {}

    private static final int SHORTEST_PREFIX = 2;
    private static final int MOST_WORDS = 8;
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");

    private SearchKeys() {}

    /// The rows to store for someone: replace them all whenever name, birth or ways to reach change.
    public static Set<String> of(LikenessTraits who) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, Kind.WHOLE, whole(Spelling.parts(who.first() + " " + who.last())));
        add(keys, Kind.WHOLE, whole(words(who.first(), who.last())));
        for (String name : List.of(who.first(), who.last())) {
            List<String> words = new ArrayList<>(Spelling.words(name));
            words.addAll(Spelling.cores(name));
            words.addAll(Spelling.parts(name));
            words.add(Spelling.plain(name));
            for (String word : words) {
                add(keys, Kind.WORD, word);
                add(keys, Kind.SOUND, Spelling.sound(word));
            }
        }
        add(keys, Kind.BIRTH, who.birth());
        who.reach().forEach(reach -> add(keys, Kind.REACH, reach));
        keys.addAll(alike(who));
        return keys;
    }

    /// The key of a full name, the words in any order: for the few acts that ask for the right name and no other.
    public static String name(String first, String last) {
        return Kind.WHOLE.key(whole(words(first, last)));
    }

    /// The keys to look someone up by who may be a duplicate of this one: sharing any is enough to be compared.
    public static Set<String> alike(LikenessTraits who) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : LikenessKeys.of(who)) {
            // a birth or a way to reach is one key, typed or alike
            boolean typedToo = key.startsWith(Kind.BIRTH.key("")) || key.startsWith(Kind.REACH.key(""));
            keys.add(typedToo ? key : Kind.ALIKE.key(key));
        }
        return keys;
    }

    /// Those of [#alike] that files are kept with: a home changes too often for its keys to be.
    static Set<String> alikeFiles(LikenessTraits who) {
        return alike(who.living(LikenessTraits.Place.UNKNOWN));
    }

    /// What to look up for a typed line: a phone, an e-mail address, a day of birth (`12/03/1987`), names in any order
    /// and any habit of spelling, or names and a day. The last word may be unfinished.
    public static Query typed(String line) {
        List<Lookup> lookups = new ArrayList<>();
        String reach = LikenessTraits.reach(line);
        if (!reach.isEmpty()
                && (line.contains("@") || line.matches("[+\\d\\s().\\-]+"))
                && !DAY.matcher(line).find()) {
            lookups.add(exactly(Kind.REACH, reach, 1));
            return new Query(List.copyOf(lookups), 1);
        }
        int bit = 0;
        String names = line;
        Matcher day = DAY.matcher(line);
        if (day.find()) {
            lookups.add(exactly(Kind.BIRTH, birth(day), 1));
            names = day.replaceFirst(" ");
            bit = 1;
        }
        return named(lookups, Spelling.parts(names).stream().limit(MOST_WORDS).toList(), bit);
    }

    /// A typed word is answered by the word, by a word it begins, or by one that sounds alike. A particle or an initial
    /// need not be answered; two or three words in a row may be one ("ben aissa" → `benaissa`).
    private static Query named(List<Lookup> lookups, List<String> parts, int firstBit) {
        int required = firstBit;
        boolean onlyLight = parts.stream().allMatch(SearchKeys::isLight);
        if (parts.size() > 1) {
            lookups.add(exactly(Kind.WHOLE, whole(parts), ((1 << parts.size()) - 1) << firstBit));
        }
        for (int index = 0; index < parts.size(); index++) {
            int covers = 1 << (index + firstBit);
            String part = parts.get(index);
            if (onlyLight || !isLight(part)) {
                required |= covers;
            }
            answers(lookups, part, covers);
            String joined = part;
            for (int next = index + 1; next < parts.size() && next <= index + 2; next++) {
                joined += parts.get(next);
                covers |= 1 << (next + firstBit);
                answers(lookups, joined, covers);
            }
        }
        return new Query(List.copyOf(lookups), required);
    }

    private static boolean isLight(String part) {
        return Spelling.leads(part) || part.codePointCount(0, part.length()) == 1;
    }

    private static void answers(List<Lookup> lookups, String word, int covers) {
        lookups.add(exactly(Kind.WORD, word, covers));
        String sound = Spelling.sound(word);
        if (sound.length() > 1) {
            lookups.add(exactly(Kind.SOUND, sound, covers));
        }
        if (word.length() >= SHORTEST_PREFIX) {
            lookups.add(new Lookup(Kind.WORD.key(word), Kind.WORD.key(word) + LAST_LETTER, covers, 2));
        }
    }

    private static Lookup exactly(Kind kind, String compared, int covers) {
        return new Lookup(kind.key(compared), "", covers, kind.counts);
    }

    private static List<String> words(String first, String last) {
        List<String> words = new ArrayList<>(Spelling.words(first));
        words.addAll(Spelling.words(last));
        return words;
    }

    private static String whole(List<String> parts) {
        return String.join("", parts.stream().sorted().toList());
    }

    private static String birth(Matcher day) {
        return "%s%02d%02d".formatted(day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
    }

    private static void add(Set<String> keys, Kind kind, String compared) {
        if (!compared.isEmpty()) {
            keys.add(kind.key(compared));
        }
    }
}
