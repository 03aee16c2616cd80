package fr.essaim.progress;

import fr.essaim.kernel.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The beginnings of French words, so that "je cuisine" meets "Cuisinier / Cuisinière"; and what people say of a trade
/// when they do not use its words (`progress/said-so.txt`).
final class Stems {
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");

    /// A beginning is never cut shorter than this; a word of fewer than three letters tells nothing.
    private static final int SHORTEST = 4;

    private static final int SHORTEST_WORD = 3;

    /// Endings by which a gesture becomes a trade, or a trade a woman's or a man's.
    private static final List<String> ENDINGS = List.of("""
            issements issement ateurs atrices ateur atrice ations ation ements ement ieres iere iers ier
            euses euse eurs eur istes iste iennes ienne iens ien antes ante ants ant ages age eries erie
            ures ure rices rice ent ees ee es er ir re ez s e x""".split("\\s+"));

    private static final Set<String> EMPTY = Set.of("""
            les des une aux qui que mes ses son mon pas sur par est tre ils elle nous vous ere euse trice
            ive ale dans cela tenir tiens garder gardes equipe bonne bon humeur poste avec sans pour chez tout tous toute toutes tres bien faire fais
            etre avoir plus moins comme quand beaucoup savoir sais leur leurs gens autre autres meme aussi
            jours jour vite choses chose aime aimer mettre responsable charge chargee agent agente chef
            cheffe aide assistant assistante technicien technicienne ouvrier ouvriere employe employee
            conseiller conseillere ingenieur ingenieure directeur directrice operateur operatrice secteur
            service services produits production travail travailler monde parler prendre donner""".split("\\s+"));

    private static final Map<String, String> TRADES = read();

    private Stems() {}

    static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : Spelling.parts(APOSTROPHE.matcher(text).replaceAll(" "))) {
            if (word.length() >= SHORTEST_WORD && !EMPTY.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /// Those of the trades people mean by what they say.
    static Set<String> meant(Set<String> said) {
        Set<String> stems = new LinkedHashSet<>();
        said.forEach(stem -> {
            String trades = TRADES.get(stem);
            if (trades != null) {
                stems.addAll(of(trades));
            }
        });
        stems.removeAll(said);
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Map<String, String> read() {
        try (var file = Objects.requireNonNull(Stems.class.getResourceAsStream("/progress/said-so.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .collect(Collectors.toMap(
                            cells -> stem(Spelling.plain(cells[0])), cells -> cells[1], (said, again) -> said));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
