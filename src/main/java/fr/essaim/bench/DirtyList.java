package fr.essaim.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// A list such as teams keep, of invented people: capitals and accents as they come, numbers
/// without their nought, days as text, as serial numbers or impossible, people written twice, blank
/// lines, a column nobody may keep. The same seed writes the same list.
final class DirtyList {
    private static final String HEADER =
            "N°;NOM *;Prénom *;Sexe;Date de naissance;Téléphone;Mail;Adresse;CP;Ville;N° SS;Entrée;Prescripteur;Remarques\n";
    private static final String[] FIRST =
            ("Lina Omar Eva Jean Paul Luc Ana Zoé Max Léa Tom Inès Yan Lou Sam Nora Aya Lia Ugo "
                            + "Noa Mia Léo Ida Ali Awa Binta Fatou Karim Nadia Samir Hélène Céline Jérôme Anaïs Joël Maïssa Rayan "
                            + "Djamila Moussa Aminata Sékou Ewa Piotr Maria João Ahmet Elif Thi Mai Jean-Pierre Marie-Anne")
                    .split(" ");
    private static final String[] OPENING =
            "Ber Dar Fon Gal Her Jan Kar Lan Mar Nor Pel Rou San Tal Val Ben Del Sou Dia Tra Kow Ozd".split(" ");
    private static final String[] MIDDLE = "a e i o ou an on el er ar in al et is".split(" ");
    private static final String[] ENDING =
            "bert dier mont nin ret soix tier val ville aoui mane diallo ski mez reira doux grin court lot quin"
                    .split(" ");
    private static final String[] TOWNS = {
        "59200;Tourcoing",
        "59100;Roubaix",
        "59000;Lille",
        "59810;Lesquin",
        "62220;Carvin",
        "59500;Douai",
        "59580;Aniche"
    };
    private static final String[] STREETS =
            "des Fleurs|Pasteur|de la Gare|Jean Jaurès|du Moulin|Faidherbe".split("\\|");

    private final Random chance;
    private final StringBuilder text = new StringBuilder(HEADER);
    private String before = "";

    private DirtyList(long seed) {
        this.chance = new Random(seed);
    }

    /// @param rows lines below the header
    static String write(int rows, long seed) {
        DirtyList list = new DirtyList(seed);
        for (int row = 1; row <= rows; row++) {
            list.line(row);
        }
        return list.text.toString();
    }

    private void line(int row) {
        if (in(100)) {
            text.append(";;;;;;;;;;;;;\n");
            return;
        }
        if (in(25) && !before.isEmpty()) {
            text.append(row).append(';').append(before);
            return;
        }
        String last = one(OPENING) + one(MIDDLE) + one(ENDING) + (in(3) ? one(MIDDLE) + one(ENDING) : "");
        String first = one(FIRST);
        before = (in(2) ? last.toUpperCase(Locale.FRENCH) : last) + ';' + first + ';' + (in(2) ? "F" : "M") + ';'
                + birth() + ';' + phone() + ';' + mail(first, last, row) + ';' + (1 + chance.nextInt(300)) + " rue "
                + one(STREETS) + ';' + one(TOWNS) + ';' + (in(3) ? "2850559350" + (10000 + chance.nextInt(80000)) : "")
                + ';'
                + (in(2) ? "09/0" + (1 + chance.nextInt(9)) + "/2026" : "") + ";Mission locale;"
                + (in(4) ? "vu le 3 mars" : "")
                + '\n';
        text.append(row).append(';').append(before);
    }

    private String birth() {
        LocalDate day = LocalDate.of(1960, 1, 1).plusDays(chance.nextInt(17_000));
        return switch (chance.nextInt(20)) {
            case 0 -> day.toString();
            case 1 -> Long.toString(day.toEpochDay() + 25_569);
            case 2 -> "%02d/%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100);
            case 3 -> in(4) ? "31/02/1990" : "";
            default -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }

    private String phone() {
        String number = "%d%08d".formatted(6 + chance.nextInt(2), chance.nextInt(100_000_000));
        return switch (chance.nextInt(12)) {
            case 0 -> "";
            case 1, 2 -> number;
            case 3 -> number + ".0";
            case 4 -> "0" + number + " / 03 20 11 22 33";
            case 5 -> "+33 " + number;
            default -> "0" + number.replaceAll("(..)(?=..)", "$1 ");
        };
    }

    private String mail(String first, String last, int row) {
        return in(2) ? "" : (first + "." + last + row + "@example.org").toLowerCase(Locale.FRENCH);
    }

    private boolean in(int many) {
        return chance.nextInt(many) == 0;
    }

    private String one(String[] of) {
        return of[chance.nextInt(of.length)];
    }
}
