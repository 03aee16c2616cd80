package fr.essaim.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as spreadsheets hold them: ISO, French order, text, serial numbers. A day that does not exist, or that
/// could be two days, is a question and never a guess.
public final class Dates {
    private static final Pattern NOISE =
            Pattern.compile("^(?:ddn |date de naissance |naissance |date )?(?:ne e |nee |ne )?(?:le |du |depuis le )?"
                    + "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun) )?");
    private static final Pattern DOUBT =
            Pattern.compile("[?~≈±]|(?i)\\b(?:vers|environ|env|circa|estimée?|approx\\w*)\\b");
    /// A time, or the age somebody had when the list was made.
    private static final Pattern AFTER =
            Pattern.compile("[ T]\\d{1,2}:\\d{2}.*$| *[(,-]? *\\d{1,3} ans\\)?$", Pattern.CASE_INSENSITIVE);
    /// "12/05/1990 à Lille": a day, and a place that nothing here needs.
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\d\\d) *,? +[àa] +\\p{L}.*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    /// As nearly every list writes its days: nothing else is to be looked for in such a cell.
    private static final Pattern USUAL = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4}|\\d{2})");
    private static final Pattern SPELT =
            Pattern.compile("(\\d{1,2})(?: ?er)? ?(?:de |d )?([a-z]{3,9}) ?(\\d{4}|\\d{2})");
    private static final Pattern SPELT_ENGLISH = Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3,9}|\\d{1,2}) (\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}(?:[.,]\\d+)?");
    private static final Pattern JOINED = Pattern.compile("\\d{7,8}");
    private static final List<String> MONTHS =
            List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    public static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Field field;
    private final LocalDate today;
    private final Habit habit;

    public Dates(Field field, LocalDate today, Habit habit) {
        this.field = field;
        this.today = today;
        this.habit = habit;
    }

    /// How a list writes its days.
    ///
    /// @param monthFirst it holds days only an American order explains: those that could be turned are in doubt
    /// @param since1904 the workbook counts its days from 1904, as those of old Macintoshes
    public record Habit(boolean monthFirst, boolean since1904) {
        public static final Habit FRENCH = new Habit(false, false);
    }

    /// What was read, and what there is to say or ask about it.
    public record Reading(@Nullable LocalDate day, @Nullable Problem problem) {}

    public Reading read(String cell) {
        Matcher usual = USUAL.matcher(cell);
        if (usual.matches()) {
            return french(cell, number(usual.group(1)), number(usual.group(2)), usual.group(3));
        }
        Matcher place = PLACE.matcher(cell);
        if (!place.find()) {
            return dayOf(cell);
        }
        Reading day = dayOf(cell.substring(0, place.start()));
        return day.day() == null || day.problem() != null
                ? day
                : new Reading(day.day(), Problem.note(field, "cells.problem.place-left"));
    }

    private Reading dayOf(String cell) {
        if (DOUBT.matcher(cell).find()) {
            return new Reading(null, Problem.ask(field, "cells.problem.doubtful-date", Wording.quote(cell)));
        }
        String text = NOISE.matcher(Wording.plain(AFTER.matcher(cell).replaceAll("")))
                .replaceAll("")
                .replaceFirst("^premier ", "1 ")
                .strip();
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return day(cell, m.group(1), number(m.group(2)), number(m.group(3)));
        }
        m = FRENCH.matcher(text);
        if (m.matches()) {
            return french(cell, number(m.group(1)), number(m.group(2)), m.group(3));
        }
        m = SPELT.matcher(text);
        if (m.matches()) {
            return day(cell, m.group(3), month(m.group(2)), number(m.group(1)));
        }
        if (SERIAL.matcher(cell).matches()) {
            return serial(cell);
        }
        if (JOINED.matcher(text).matches()) {
            return joined(cell, text);
        }
        m = SPELT_ENGLISH.matcher(text);
        if (m.matches()) {
            return day(cell, m.group(3), month(m.group(1)), number(m.group(2)));
        }
        m = MONTH.matcher(text);
        return m.matches() ? month(cell, m) : YEAR.matcher(text).matches() ? dayMissing(cell) : impossible(cell);
    }

    private Reading french(String cell, int first, int second, String year) {
        boolean american = second > 12 && first <= 12;
        if (american || (habit.monthFirst && first <= 12 && first != second)) {
            return new Reading(null, Problem.ask(field, "cells.problem.day-or-month", Wording.quote(cell)));
        }
        return day(cell, year, second, first);
    }

    /// A spreadsheet's number of days.
    private Reading serial(String cell) {
        LocalDate origin = habit.since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDate day = origin.plusDays(number(cell.substring(0, 5)));
        return plausible(cell, day, Problem.note(field, "cells.problem.serial", SHOWN.format(day)));
    }

    private Reading joined(String cell, String digits) {
        String text = digits.length() == 7 ? "0" + digits : digits;
        Reading isoOrder = day(cell, text.substring(0, 4), number(text.substring(4, 6)), number(text.substring(6)));
        return isoOrder.day != null
                ? isoOrder
                : day(cell, text.substring(4), number(text.substring(2, 4)), number(text.substring(0, 2)));
    }

    /// A month without its day: the first of the month for an entry, to be checked; a question for a birth.
    private Reading month(String cell, Matcher m) {
        String word = m.group(1);
        int month = Character.isDigit(word.charAt(0)) ? number(word) : month(word);
        Reading first = day(cell, m.group(2), month, 1);
        if (first.day == null) {
            return first;
        }
        return field == Field.BIRTH_DATE
                ? dayMissing(cell)
                : new Reading(first.day, Problem.note(field, "cells.problem.first-of-month", SHOWN.format(first.day)));
    }

    private Reading day(String cell, String year, int month, int dayOfMonth) {
        try {
            if (year.length() == 4) {
                return plausible(cell, LocalDate.of(number(year), month, dayOfMonth), null);
            }
            LocalDate recent = LocalDate.of(2000 + number(year), month, dayOfMonth);
            return twoDigits(cell, recent, LocalDate.of(1900 + number(year), month, dayOfMonth));
        } catch (DateTimeException e) {
            return impossible(cell);
        }
    }

    /// Two digits are a year only when one century makes sense.
    private Reading twoDigits(String cell, LocalDate recent, LocalDate old) {
        LocalDate day = Plausible.birth(recent, today) || field != Field.BIRTH_DATE ? recent : old;
        if (field == Field.BIRTH_DATE && !Plausible.working(day, today)) {
            return new Reading(null, Problem.ask(field, "cells.problem.which-century", Wording.quote(cell)));
        }
        return plausible(cell, day, Problem.note(field, "cells.problem.two-digit-year", SHOWN.format(day)));
    }

    private Reading plausible(String cell, LocalDate day, @Nullable Problem note) {
        if (field == Field.BIRTH_DATE ? Plausible.birth(day, today) : Plausible.recent(day, today)) {
            return new Reading(day, note);
        }
        return new Reading(null, Problem.ask(field, "cells.problem.implausible-date", Wording.quote(cell)));
    }

    private Reading dayMissing(String cell) {
        return new Reading(null, Problem.ask(field, "cells.problem.day-missing", Wording.quote(cell)));
    }

    private Reading impossible(String cell) {
        return new Reading(null, Problem.ask(field, "cells.problem.impossible-date", Wording.quote(cell)));
    }

    private static int month(String word) {
        int best = 0;
        for (int i = 0; i < 12; i++) {
            if (word.startsWith(MONTHS.get(i)) || word.startsWith(ENGLISH_MONTHS.get(i))) {
                best = i + 1;
            }
        }
        return best;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// Which days make sense for somebody an insertion programme may meet.
    private static final class Plausible {
        static boolean birth(LocalDate day, LocalDate today) {
            return day.isAfter(today.minusYears(111)) && !day.isAfter(today.minusYears(14));
        }

        /// Young enough for two digits to leave no doubt.
        static boolean working(LocalDate day, LocalDate today) {
            return birth(day, today) && day.isAfter(today.minusYears(90));
        }

        static boolean recent(LocalDate day, LocalDate today) {
            return day.getYear() >= 1980 && !day.isAfter(today.plusYears(2));
        }
    }
}
