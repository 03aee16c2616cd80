package fr.essaim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.cells.Address;
import fr.essaim.lists.Candidate.Arrival;
import fr.essaim.lists.Candidate.Identity;
import fr.essaim.lists.Candidate.Passage;
import fr.essaim.lists.Candidate.Reach;
import fr.essaim.lists.Twins.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lines are looked at side by side before their turn: what each finds is what it would have found in its turn alone.
class TwinsTest {
    private static final int MANY = 400;
    private final Random chance = new Random(11);

    @Test
    void a_line_looked_at_beforehand_finds_whom_it_would_have_found_in_its_turn() {
        Twins twins = new Twins();
        List<Met> lines = new ArrayList<>();
        for (int row = 0; row < MANY; row++) {
            lines.add(somebody(row));
        }
        int found = 0;
        for (int from = 0; from < MANY; from += 50) {
            List<Seen> seen = lines.subList(from, from + 50).parallelStream()
                    .map(line -> twins.look(line, other -> Optional.empty()))
                    .toList();
            for (int i = 0; i < 50; i++) {
                Met here = lines.get(from + i);
                var alone = twins.of(here, Seen.NOTHING, other -> Optional.empty());
                assertThat(twins.of(here, seen.get(i), other -> Optional.empty()))
                        .isEqualTo(alone);
                found += alone.isPresent() ? 1 : 0;
                twins.meet(here);
            }
        }
        assertThat(found).isBetween(MANY / 10, MANY - 10);
    }

    /// Few names and few days, so that keys become crowds' on the way.
    private Met somebody(int row) {
        String last = one("Ziani", "Hochart", "Hochard", "Lefèvre", "Lefebvre", "Diallo", "Kowalski", "Ben Aïssa");
        String first = one("Lina", "Omar", "Eva", "Jean", "Jean-Pierre", "Noémie", "Aya", "Awa", "Karim", "Nadia");
        LocalDate born = LocalDate.of(1990, 1, 1).plusDays(chance.nextInt(600));
        Address at = new Address((1 + chance.nextInt(9)) + " rue Pasteur", "59200", "Tourcoing", "");
        List<String> phones = chance.nextBoolean() ? List.of("06123456" + (10 + chance.nextInt(80))) : List.of();
        return Met.of(new Candidate(
                row,
                new Identity(last, first, chance.nextInt(9) == 0 ? null : born, null),
                new Reach(phones, List.of(), at),
                new Arrival(null, "", "", new Passage(null, null, null, ""))));
    }

    private String one(String... of) {
        return of[chance.nextInt(of.length)];
    }
}
