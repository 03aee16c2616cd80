package fr.essaim.imports;

import fr.essaim.kernel.Spelling;
import fr.essaim.lists.Towns;
import fr.essaim.territory.Commune;
import fr.essaim.territory.Communes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The communes of France, each pair of postal code and name looked up once for a whole list; what is known already may
/// be asked by several at once.
final class KnownTowns implements Towns {
    private static final Pattern CEDEX = Pattern.compile("(?i)\\bcedex\\b.*$");
    private static final int ENOUGH = 50;

    private final Communes communes;
    private final Map<List<String>, Optional<String>> asWritten = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> answers = new ConcurrentHashMap<>();

    KnownTowns(Communes communes) {
        this.communes = communes;
    }

    @Override
    public Optional<String> code(String postalCode, String city) {
        return asWritten.computeIfAbsent(List.of(postalCode, city), asked -> answer(postalCode, city));
    }

    private Optional<String> answer(String postalCode, String city) {
        String name = CEDEX.matcher(city).replaceAll("").strip();
        return answers.computeIfAbsent(postalCode + " " + Spelling.plain(name), asked -> look(postalCode, name));
    }

    private Optional<String> look(String postalCode, String city) {
        List<Commune> found = communes.search(city.isEmpty() ? postalCode : city, ENOUGH).stream()
                .filter(commune ->
                        city.isEmpty() || Spelling.plain(commune.name()).equals(Spelling.plain(city)))
                .filter(commune -> postalCode.isEmpty() || commune.postalCodes().contains(postalCode))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code().value()) : Optional.empty();
    }
}
