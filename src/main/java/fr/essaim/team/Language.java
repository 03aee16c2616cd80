package fr.essaim.team;

import fr.essaim.kernel.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A language somebody speaks, beside French which everybody here works in. Named in the reader's
/// language by Java itself.
/// @param code ISO 639: `ar`, `kab`
public record Language(String code) {
    /// Those one may tick, in the order of their codes: the most heard in the North, not a list of
    /// the world's.
    public static final List<Language> ALL =
            "am ar ary bg bm bn de en es fa ff fsl hy it ka kab ku ln mg nl pl ps pt ro rom ru snk so sq sr ta ti tr uk ur vi wo zh"
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .map(Language::new)
                    .toList();

    /// Java has no name for it.
    private static final Map<String, String> SIGNED =
            Map.of("fr", "langue des signes française", "en", "French Sign Language");

    /// Other names of the same language, plain.
    private static final Map<String, String> ALSO =
            Map.of("farsi", "fa", "dari", "fa", "lsf", "fsl", "signes", "fsl", "pular", "ff", "peulh", "ff");

    private static final Set<String> NOT = Set.of("pas", "ni", "sauf", "sans", "plus", "not", "no", "never");
    private static final int NEAR = 3;

    public String in(Locale locale) {
        return code.equals("fsl")
                ? SIGNED.getOrDefault(locale.getLanguage(), "langue des signes française")
                : Locale.of(code).getDisplayLanguage(locale);
    }

    public static Optional<Language> known(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /// The first language named in what somebody said they wish: "Préfère qu’on lui parle en arabe"
    /// → Arabic. A name that follows a "pas", a "ni" or a "sauf" by three words at most is not
    /// wished. Nothing is guessed.
    public static Optional<Language> wishedIn(String words) {
        List<String> parts = Spelling.parts(words);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean refused = parts.subList(Math.max(0, i - NEAR), i).stream().anyMatch(NOT::contains);
            Optional<Language> named = refused ? Optional.empty() : named(part);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> named(String part) {
        if (ALSO.containsKey(part)) {
            return known(ALSO.get(part));
        }
        return ALL.stream().filter(language -> names(language).contains(part)).findFirst();
    }

    private static List<String> names(Language language) {
        var names = new ArrayList<String>();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            names.add(Spelling.plain(language.in(locale)));
        }
        return names;
    }
}
