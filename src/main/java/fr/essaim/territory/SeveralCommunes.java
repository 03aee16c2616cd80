package fr.essaim.territory;

import fr.essaim.kernel.Refusal;
import java.util.List;

/// Several communes answer what was typed: the first few are named, so that one can be chosen. None is guessed.
public final class SeveralCommunes extends Refusal {
    private static final int NAMED = 5;

    SeveralCommunes(String typed, List<Commune> answers) {
        super("territory.refusal.several-communes", "commune", typed, named(answers));
    }

    private static String named(List<Commune> answers) {
        String named = String.join(
                ", ", answers.stream().limit(NAMED).map(Commune::label).toList());
        return answers.size() > NAMED ? named + "…" : named;
    }
}
