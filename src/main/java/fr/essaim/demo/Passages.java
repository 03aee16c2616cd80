package fr.essaim.demo;

import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.Journey;
import fr.essaim.journeys.Suspension;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Journeys drawn by luck and accepted by the rule: whatever it refuses stops the demo.
final class Passages {
    private static final double TO_THE_LIMIT = 0.16;
    private static final double SUSPENDED = 0.13;
    private static final double AGAIN = 0.07;
    private static final int SHORTEST_BREAK = 25;

    private final Recipe recipe;
    private final Endings endings;
    private final Season season;
    private final LocalDate today;

    Passages(Recipe recipe, Season season) {
        this.recipe = recipe;
        this.endings = new Endings(recipe);
        this.season = season;
        this.today = season.today();
    }

    /// The person's journeys, one after the other; the first begins on `entered`.
    List<Passage> draw(Person person, LocalDate entered) {
        var chance = person.chance();
        List<Passage> passages = new ArrayList<>();
        LocalDate next = entered;
        do {
            passages.add(one(person, next, passages));
            Exit left = passages.getLast().exit();
            next = left == null ? today : left.on().plusDays(chance.between(SHORTEST_BREAK, 120));
        } while (next.isBefore(today) && passages.size() < 2 && chance.happens(AGAIN));
        return passages;
    }

    private Passage one(Person person, LocalDate entered, List<Passage> before) {
        var chance = person.chance();
        var entry = entry(person, entered);
        var first = person.path().legs().getFirst().site().plan();
        var journey = Journey.enter(
                new JourneyId(chance.id(chance.during(entered))),
                recipe,
                entry,
                Period.since(first.opens(season)),
                before.stream().map(Passage::journey).toList(),
                today);
        int days = (int) ChronoUnit.DAYS.between(entered, journey.clock().unsuspendedLimit());
        int lived = chance.happens(TO_THE_LIMIT) ? days : length(days, chance);
        List<Suspension> suspensions = new ArrayList<>();
        suspension(entered, lived, chance).ifPresent(period -> {
            var id = chance.id(chance.during(period.from()));
            suspensions.add(journey.suspend(
                    id, period, chance.pick(recipe.journey().reasons()).id(), today));
        });
        LocalDate leaves = entered.plusDays(lived
                + suspensions.stream().mapToLong(s -> s.period().days(today)).sum());
        if (!leaves.isBefore(today)) {
            return new Passage(journey, entry, suspensions, null, List.of());
        }
        Exit exit = endings.draw(leaves, chance);
        journey.exit(exit, chance.id(chance.during(leaves)), today);
        return new Passage(journey, entry, suspensions, exit, followUps(journey, chance));
    }

    private static Entry entry(Person person, LocalDate entered) {
        var chance = person.chance();
        LocalDate earliest = entered.minusDays(chance.between(0, 12));
        LocalDate informed = earliest.isBefore(person.opened()) ? person.opened() : earliest;
        LocalDate agreed = chance.day(informed, entered);
        var how = chance.happens(0.5) ? Undertaking.How.PAPER : Undertaking.How.SPOKEN;
        return new Entry(
                entered,
                new Undertaking(Undertaking.Kind.INFORMATION, informed, how),
                new Undertaking(Undertaking.Kind.AGREEMENT, agreed, Undertaking.How.SIGNED));
    }

    /// Days on which the clock runs.
    private static int length(int longest, Chance chance) {
        double how = chance.share(0, 1);
        if (how < 0.12) {
            return chance.between(15, 90);
        }
        return how < 0.55 ? chance.between(90, 270) : chance.between(270, longest - 1);
    }

    /// Rarely one that is not over, with or without a day on which it will be.
    private Optional<Period> suspension(LocalDate entered, int lived, Chance chance) {
        if (lived < 60 || !chance.happens(SUSPENDED)) {
            return Optional.empty();
        }
        LocalDate from = entered.plusDays(chance.between(25, lived - 20));
        if (!from.isBefore(today.minusDays(5))) {
            return Optional.empty();
        }
        LocalDate until = from.plusDays(chance.between(8, 74));
        return Optional.of(new Period(from, until.isAfter(today) && chance.happens(0.5) ? null : until));
    }

    private List<FollowUp> followUps(Journey journey, Chance chance) {
        List<FollowUp> answers = new ArrayList<>();
        for (var after : recipe.journey().followUps()) {
            LocalDate on = journey.due(after).plusDays(chance.between(0, 24));
            var answer = endings.answer(chance);
            if (on.isBefore(today) && answer != null) {
                var id = chance.id(chance.during(on));
                answers.add(journey.followUp(new FollowUp(id, after, on, answer, null), today));
            }
        }
        return answers;
    }
}
