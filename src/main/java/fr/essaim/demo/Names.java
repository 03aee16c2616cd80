package fr.essaim.demo;

import fr.essaim.demo.Chance.Weighted;
import fr.essaim.kernel.PersonName;
import java.util.List;

/// Names of invented people, as diverse as the streets of the territory. A family's origin decides
/// both halves most of the time, not always.
final class Names {
    private record Habit(List<String> women, List<String> men, List<String> families) {}

    private static final double MIXED = 0.12;

    private final Weighted<Habit> habits = new Weighted<>();

    Names() {
        for (List<String> row : Sheets.rows("names")) {
            habits.add(
                    Integer.parseInt(row.getFirst()),
                    new Habit(Sheets.list(row.get(1)), Sheets.list(row.get(2)), Sheets.list(row.get(3))));
        }
    }

    PersonName draw(boolean woman, Chance chance) {
        Habit family = chance.pick(habits);
        Habit first = chance.happens(MIXED) ? chance.pick(habits) : family;
        String last = chance.pick(family.families);
        if (chance.happens(0.03)) {
            last += "-" + chance.pick(family.families);
        }
        return new PersonName(chance.pick(woman ? first.women : first.men), last);
    }
}
