package fr.essaim.demo;

import fr.essaim.demo.Chance.Weighted;
import fr.essaim.journeys.Evidence;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.FollowUp;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How journeys end: the outcome with what the recipe asks of it, the proof or what stands for it,
/// and what became of people later.
final class Endings {
    private static final double PROVED = 0.84;

    private record Ending(String outcome, Map<String, List<String>> details) {}

    private final Recipe recipe;
    private final Weighted<String> situations = new Weighted<>();
    private final Weighted<Ending> endings = new Weighted<>();

    Endings(Recipe recipe) {
        this.recipe = recipe;
        for (List<String> row : Sheets.rows("outcomes")) {
            if (recipe.outcome(row.getFirst()).isPresent()) {
                endings.add(Integer.parseInt(row.get(1)), new Ending(row.getFirst(), details(row)));
                if (row.size() > 3) {
                    situations.add(Integer.parseInt(row.get(3)), row.getFirst());
                }
            }
        }
    }

    /// Proof is a document whose id is given here and whose bytes are kept beside, or a statement.
    Exit draw(LocalDate on, Chance chance) {
        Ending ending = chance.pick(endings);
        var wanted = recipe.outcome(ending.outcome).orElseThrow();
        Map<String, String> details = new HashMap<>();
        for (var need : wanted.needs()) {
            details.put(need.id(), chance.pick(ending.details.getOrDefault(need.id(), List.of("3"))));
        }
        List<Evidence> evidence = new ArrayList<>();
        if (!wanted.evidence().isEmpty()) {
            boolean proved = chance.happens(PROVED);
            evidence.add(new Evidence(
                    chance.id(chance.during(on)),
                    chance.pick(wanted.evidence()).id(),
                    proved ? chance.id(chance.during(on)) : null,
                    proved ? null : "Dit par la personne ; le document est demandé."));
        }
        return new Exit(chance.id(chance.during(on)), on, ending.outcome, details, evidence, null, null);
    }

    /// What was asked some time after the exit; null when nobody wrote anything down yet.
    FollowUp.@Nullable Answer answer(Chance chance) {
        double how = chance.share(0, 1);
        if (how < 0.5) {
            return new FollowUp.Answer.Reached(chance.pick(situations));
        }
        if (how < 0.7) {
            return new FollowUp.Answer.Unreachable(chance.between(2, 6));
        }
        if (how < 0.8) {
            return new FollowUp.Answer.Declined();
        }
        return how < 0.9
                ? new FollowUp.Answer.NotAsked("Le coach était absent ce mois-là, et la date est passée.")
                : null;
    }

    private static Map<String, List<String>> details(List<String> row) {
        Map<String, List<String>> details = new HashMap<>();
        for (String need : row.size() < 3 ? new String[0] : row.get(2).split(";", -1)) {
            if (!need.isBlank()) {
                String[] sides = need.split("=", 2);
                details.put(sides[0].strip(), Sheets.list(sides[1]));
            }
        }
        return details;
    }
}
