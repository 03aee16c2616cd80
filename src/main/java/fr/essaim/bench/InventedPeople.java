package fr.essaim.bench;

import fr.essaim.casefiles.LikenessTraits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// People drawn by lot, as common as in life: a few names borne by thousands, most by a handful.
/// The shares follow Zipf's law, exponent 0.85 for families (the first borne by 0.4 % of a
/// million), 0.8 for first names (by 2 %).
final class InventedPeople {
    private static final List<String> SYLLABLES = List.of(
            "ba", "bel", "bri", "ca", "chau", "de", "du", "fer", "ga", "gou", "ha", "jo", "ka", "lam", "le", "lou",
            "ma", "mer", "mou", "ni", "o", "pa", "quin", "ra", "ri", "sa", "sou", "ta", "the", "va", "vil", "za");
    private static final List<String> ENDINGS = List.of(
            "aert", "ard", "aud", "bert", "dini", "el", "et", "eux", "ier", "in", "ot", "ova", "rane", "ski", "y");
    private static final int FAMILIES = 40_000;
    private static final int YOUNGEST = 18;

    private final Random chance;
    private final List<String> firsts = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final double[] firstShares;
    private final double[] familyShares;

    InventedPeople(long seed) {
        chance = new Random(seed);
        for (String block : known()) {
            String[] cells = block.split("\\|", -1);
            firsts.addAll(names(cells[1]));
            firsts.addAll(names(cells[2]));
            families.addAll(names(cells[3]));
        }
        for (int n = families.size(); n < FAMILIES; n++) {
            String syllables = any(SYLLABLES) + any(SYLLABLES) + (n % 3 == 0 ? any(SYLLABLES) : "");
            families.add(Character.toUpperCase(syllables.charAt(0)) + syllables.substring(1) + any(ENDINGS));
        }
        java.util.Collections.shuffle(firsts, chance);
        java.util.Collections.shuffle(families, chance);
        firstShares = zipf(firsts.size(), 0.8);
        familyShares = zipf(families.size(), 0.85);
    }

    /// @param phone nine digits
    record Someone(String first, String last, LocalDate born, String phone) {
        LikenessTraits traits() {
            return LikenessTraits.of(first, last, born).reachedBy("0" + phone);
        }
    }

    Someone next() {
        return new Someone(
                firsts.get(drawn(firstShares)),
                families.get(drawn(familyShares)),
                LocalDate.of(2026, 1, 1).minusDays(YOUNGEST * 365L + chance.nextInt(45 * 365)),
                "6" + (10_000_000 + chance.nextInt(89_999_999)));
    }

    /// The same person typed in a hurry: half the time as written, else with a slip.
    Someone typed(Someone who) {
        int slip = chance.nextInt(4);
        String last = who.last;
        int at = chance.nextInt(Math.max(1, last.length() - 1));
        return switch (slip) {
            case 0 -> new Someone(who.first, last.substring(0, at) + last.substring(at + 1), who.born, who.phone);
            case 1 -> new Someone(who.last, who.first, who.born, who.phone);
            default -> who;
        };
    }

    int number(int below) {
        return chance.nextInt(below);
    }

    private int drawn(double[] shares) {
        int found = java.util.Arrays.binarySearch(shares, chance.nextDouble());
        return Math.min(shares.length - 1, found < 0 ? -found - 1 : found);
    }

    private String any(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static double[] zipf(int size, double exponent) {
        double[] shares = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1.0, -exponent);
            shares[rank] = sum;
        }
        for (int rank = 0; rank < size; rank++) {
            shares[rank] /= sum;
        }
        return shares;
    }

    private static List<String> names(String cell) {
        return java.util.Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<String> known() {
        try (var file = InventedPeople.class.getResourceAsStream("/demo/names.txt");
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.contains("|")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
