package fr.essaim.demo;

import fr.essaim.progress.Appellation;
import fr.essaim.progress.Appellations;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.Sighting;
import fr.essaim.progress.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people are good at, and how both sides see their way about every three months: the named
/// ones as `cast.txt` tells them, the others by luck.
final class Strengths {
    /// The same words are said by many, and to look among eleven thousand trades takes five milliseconds.
    private final java.util.Map<String, List<Appellation>> near = new java.util.HashMap<>();

    private static final double SAYS = 0.86;
    private static final double READS = 0.72;
    private static final int ROUND = 92;

    private final Map<String, List<List<String>>> words = Sheets.blocks("talents");
    private final TalentRows rows;

    Strengths(TalentRows rows) {
        this.rows = rows;
    }

    /// @param shown facts that may show something, the day of each
    /// @param last the last day on which anything is told
    void tell(Person person, Passage passage, Map<UUID, LocalDate> shown, LocalDate last) {
        var chance = person.chance();
        LocalDate first = weekday(passage.entered().plusDays(chance.between(3, 30)), passage.entered());
        if (first.isAfter(last)) {
            return;
        }
        if (chance.happens(SAYS)) {
            List<List<String>> told = new ArrayList<>(Objects.requireNonNull(words.get("talent")));
            for (int i = chance.between(1, 4); i > 0; i--) {
                talent(person, told.remove(chance.between(0, told.size() - 1)), shown, chance.day(first, last), last);
            }
        }
        if (chance.happens(READS)) {
            readings(person, first, last);
        }
    }

    /// A weekday is sought backwards: never before anybody was there to write.
    private static LocalDate weekday(LocalDate day, LocalDate first) {
        LocalDate weekday = Chance.weekday(day);
        return weekday.isBefore(first) ? day : weekday;
    }

    private void talent(Person person, List<String> told, Map<UUID, LocalDate> shown, LocalDate day, LocalDate last) {
        var chance = person.chance();
        UUID talent = rows.talent(person, day, bent(told.getFirst(), person));
        String role = NamedPeople.orNull(told.get(2));
        String sentence = NamedPeople.orNull(told.get(1));
        if (sentence != null) {
            var by = role == null ? Sighting.By.PERSON : Sighting.By.OTHER;
            rows.sighting(person, talent, new Sighting(by, null, role, sentence, null, day));
        }
        var facts = shown.entrySet().stream()
                .filter(fact -> !fact.getValue().isAfter(last))
                .toList();
        if (!facts.isEmpty() && chance.happens(0.5)) {
            var fact = chance.pick(facts);
            UUID member = FileRows.author(person, fact.getValue()).value();
            LocalDate on = fact.getValue().isBefore(day) ? day : fact.getValue();
            rows.sighting(person, talent, new Sighting(Sighting.By.MEMBER, member, null, null, fact.getKey(), on));
        }
        var near = this.near.computeIfAbsent(told.getFirst(), Appellations::near);
        if (!near.isEmpty() && chance.happens(0.3)) {
            rows.lead(person, day, talent, chance.pick(near));
        }
        if (chance.happens(0.04)) {
            String why =
                    chance.pick(Objects.requireNonNull(words.get("no longer"))).getFirst();
            rows.ended(person, last, talent, bent(why, person));
        }
    }

    /// The person's reading wanders up rather than down; the team's follows it from beside.
    private void readings(Person person, LocalDate first, LocalDate last) {
        var chance = person.chance();
        int[] levels = rows.way().items().stream()
                .mapToInt(item -> chance.between(2, 6))
                .toArray();
        int rounds = 0;
        for (LocalDate day = first; !day.isAfter(last) && rounds < 5; rounds++) {
            LocalDate on = weekday(day, first);
            rows.sitting(
                    person, new Sitting(rows.way().name(), Sitting.Side.PERSON, on, read(person, levels, 0), null));
            if (chance.happens(0.85)) {
                rows.sitting(
                        person, new Sitting(rows.way().name(), Sitting.Side.TEAM, on, read(person, levels, 2), null));
            }
            for (int i = 0; i < levels.length; i++) {
                levels[i] = Math.clamp(levels[i] + chance.between(-1, 2), 0, 10);
            }
            day = day.plusDays(ROUND + chance.between(-12, 12));
        }
    }

    /// @param apart how far from the person's the eye may be; 0: the person's own
    private Map<String, @Nullable Integer> read(Person person, int[] levels, int apart) {
        var chance = person.chance();
        Map<String, @Nullable Integer> answers = new HashMap<>();
        List<Instrument.Item> items = rows.way().items();
        for (int i = 0; i < items.size(); i++) {
            boolean asked = !items.get(i).personal() || apart == 0;
            if (asked && !chance.happens(0.08)) {
                answers.put(items.get(i).id(), Math.clamp(levels[i] + chance.between(-apart, apart), 0, 10));
            }
        }
        return answers;
    }

    private static String bent(String text, Person person) {
        return Objects.requireNonNull(Sayings.bent(text, person.woman()));
    }

    /// Lines of one of the named people.
    void tell(NamedPeople.Role role) {
        Map<String, UUID> named = new HashMap<>();
        for (List<String> line : role.script().lines()) {
            switch (line.getFirst()) {
                case "talent" ->
                    named.put(line.get(1), rows.talent(role.person(), day(role, line.get(2)), line.get(3)));
                case "seen" -> {
                    var by = line.get(3).equals("-") ? Sighting.By.PERSON : Sighting.By.OTHER;
                    String who = NamedPeople.orNull(line.get(3));
                    String shown = NamedPeople.orNull(line.get(4));
                    rows.sighting(
                            role.person(),
                            Objects.requireNonNull(named.get(line.get(1))),
                            new Sighting(by, null, who, shown, null, day(role, line.get(2))));
                }
                case "lead" ->
                    Appellations.near(line.get(3)).stream()
                            .findFirst()
                            .ifPresent(lead -> rows.lead(
                                    role.person(),
                                    day(role, line.get(2)),
                                    Objects.requireNonNull(named.get(line.get(1))),
                                    lead));
                case "read" -> read(role, line);
                default -> {
                    // what other rooms tell
                }
            }
        }
    }

    /// `read | day | person or team | a value for each question, - where it was not assessed`.
    private void read(NamedPeople.Role role, List<String> line) {
        String[] values = line.get(3).split(" ", -1);
        Map<String, @Nullable Integer> answers = new HashMap<>();
        var items = rows.way().items();
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i).id(), values[i].equals("-") ? null : Integer.valueOf(values[i]));
        }
        var side = Sitting.Side.valueOf(line.get(2).toUpperCase(Locale.ROOT));
        rows.sitting(role.person(), new Sitting(rows.way().name(), side, day(role, line.get(1)), answers, null));
    }

    private static LocalDate day(NamedPeople.Role role, String offset) {
        return role.script().day(offset);
    }
}
