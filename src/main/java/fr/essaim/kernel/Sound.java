package fr.essaim.kernel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A phonetic key for the names met in the field: French first, then the ways French offices write Arabic, Berber, West
/// African, Portuguese, Polish and Turkish names. No encoder at hand does French (Soundex, Metaphone, Caverphone and
/// NYSIIS are English, Kölner is German): decision 0012. Rules run in order, on plain letters.
final class Sound {
    private record Rule(Pattern written, String heard) {}

    /// Capitals stand for sounds already settled, which later rules leave alone; `H` keeps two vowels apart.
    private static final List<Rule> RULES = rules("""
            sch|tch|sh|cz -> ch
            chr -> kr
            chl -> kl
            chae -> kae
            ph -> f
            (?<=[aeiouy])h(?=[aeiouy]) -> H
            (?<!c)h ->
            dj|dg(?=[eiy]) -> j
            bv -> v
            (?<=[oe])w(?=[aeisk]) -> v
            w -> ou
            qu|q -> k
            gu(?=[eiy]) -> G
            ge(?=[aou])|g(?=[eiy]) -> j
            c(?=[eiy]) -> s
            c(?!h)k? -> k
            gn -> n
            x(?!$) -> ks
            z -> s
            (?<=n|r)[dtsg]+$ ->
            (?:eau|au)(?:lt|ld|[dtsxz])*$ -> O
            o(?:t|d|ts|ds|lt)$ -> O
            (?<=oi|ou|eu)[xst]+$ ->
            (?<=..)e+s?$ ->
            eau|au -> O
            m(?=[bp]) -> n
            (?:ai|ei|ay|ey|y)[nm](?![aeiouyAOInm]) -> In
            ou|oo|o|u -> O
            ai|ay|ei|ey|eO -> A
            a|e -> A
            i|y -> I
            """);

    private static final Pattern LATIN = Pattern.compile("[a-z]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private static final Remembered<String> HEARD = new Remembered<>(1 << 15, Sound::heard);

    private Sound() {}

    static String of(String plain) {
        return HEARD.of(plain);
    }

    private static String heard(String plain) {
        if (!LATIN.matcher(plain).find()) {
            return plain;
        }
        String heard = plain;
        for (Rule rule : RULES) {
            heard = rule.written.matcher(heard).replaceAll(rule.heard);
        }
        return REPEATED.matcher(heard.replace("H", "")).replaceAll("$1").toLowerCase(Locale.ROOT);
    }

    private static List<Rule> rules(String text) {
        return text.lines()
                .map(line -> line.split("->", 2))
                .map(sides -> new Rule(Pattern.compile(sides[0].strip()), sides[1].strip()))
                .toList();
    }
}
