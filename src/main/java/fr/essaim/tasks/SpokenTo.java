package fr.essaim.tasks;

import fr.essaim.kernel.Spelling;
import java.util.List;
import java.util.regex.Pattern;

/// "@Claire" in a text: whom it speaks to. An address (`claire@exemple.fr`) speaks to nobody.
final class SpokenTo {
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(\\p{L}[\\p{L}’'-]*)");

    private SpokenTo() {}

    /// As they were written, each once.
    static List<String> in(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// Whether a name is one word in a text.
    static boolean isWord(String name) {
        return in("@" + name).equals(List.of(name));
    }

    /// "@Claire", "@Delattre" and "@ClaireDelattre" are all Claire Delattre, with or without accents.
    static boolean isCalled(String written, String first, String last) {
        String name = Spelling.plain(written);
        return name.equals(Spelling.plain(first))
                || name.equals(Spelling.plain(last))
                || name.equals(Spelling.plain(first + last));
    }
}
