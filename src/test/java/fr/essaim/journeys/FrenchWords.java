package fr.essaim.journeys;

import java.util.List;
import java.util.Locale;

/// What the ribbon says in tests.
record FrenchWords() implements Ribbon.Words {
    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public String reserved() {
        return "fait réservé";
    }

    @Override
    public String broken(String title, String by) {
        return title + " : arrêt du côté de " + by;
    }

    @Override
    public List<String> suspended(long days) {
        return List.of("suspendu " + days + " j", days + " j");
    }
}
