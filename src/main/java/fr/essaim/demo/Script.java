package fr.essaim.demo;

import fr.essaim.kernel.PersonName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to one of the named people, as `cast.txt` tells it; days are counted from today.
///
/// @param number tells them apart from those who are drawn
record Script(int number, PersonName name, List<List<String>> lines, LocalDate today) {
    static List<Script> all(LocalDate today) {
        List<Script> scripts = new ArrayList<>();
        Sheets.blocks("cast").forEach((full, lines) -> {
            String[] words = full.split(" ", 2);
            scripts.add(new Script(-10 - scripts.size(), new PersonName(words[0], words[1]), lines, today));
        });
        return List.copyOf(scripts);
    }

    /// The cells after the keyword of each such line.
    List<List<String>> lines(String keyword) {
        return lines.stream()
                .filter(line -> line.getFirst().equals(keyword))
                .map(line -> line.subList(1, line.size()))
                .toList();
    }

    Optional<List<String>> line(String keyword) {
        return lines(keyword).stream().findFirst();
    }

    /// `-26` → 26 days ago.
    LocalDate day(String offset) {
        return today.plusDays(Integer.parseInt(offset));
    }

    /// The day of entry, and how many days of suspension make up for a month's end when the limit must fall on a day.
    record Beginning(LocalDate on, int makeUp) {}

    /// `-287`, or `limit 58 26`: so that the clock, suspended 26 days, runs out in 58.
    Beginning beginning(java.time.Period longest) {
        String[] words = line("enters").orElseThrow().getFirst().split(" ", -1);
        if (!words[0].equals("limit")) {
            return new Beginning(day(words[0]), 0);
        }
        LocalDate limit = day(words[1]).minusDays(words.length > 2 ? Integer.parseInt(words[2]) : 0);
        LocalDate on = limit.minus(longest);
        return new Beginning(on, (int) ChronoUnit.DAYS.between(on.plus(longest), limit));
    }

    /// `-3`, or `due P3M 2`: so that what is asked three months later is due in two days.
    LocalDate exitDay(String cell) {
        String[] words = cell.split(" ", -1);
        return words[0].equals("due") ? day(words[2]).minus(java.time.Period.parse(words[1])) : day(cell);
    }
}
