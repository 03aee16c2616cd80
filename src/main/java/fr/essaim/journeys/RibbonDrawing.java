package fr.essaim.journeys;

import static fr.essaim.journeys.RibbonMarks.tenth;

import fr.essaim.journeys.Ribbon.Cell;
import fr.essaim.journeys.Ribbon.Column;
import fr.essaim.journeys.Ribbon.Frame;
import fr.essaim.journeys.Ribbon.Lane;
import fr.essaim.journeys.Ribbon.Text;
import fr.essaim.journeys.RibbonLabels.Box;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws one ribbon: the time scale, the months, then the facts. From the first day of the entry's month to the last of
/// the limit's (of the exit's once there is one, of today's when the limit has passed).
final class RibbonDrawing {
    private static final double MONTH_FONT = 13;
    private static final double SUSPENDED_FONT = 12.5;

    private final RibbonLayout layout;
    private final JourneyClock clock;
    private final @Nullable LocalDate exit;
    private final LocalDate today;
    private final Ribbon.Words words;
    private final LocalDate first;
    private final LocalDate end;

    RibbonDrawing(
            RibbonLayout layout, JourneyClock clock, @Nullable LocalDate exit, LocalDate today, Ribbon.Words words) {
        this.layout = layout;
        this.clock = clock;
        this.exit = exit;
        this.today = today;
        this.words = words;
        this.first = clock.entry().withDayOfMonth(1);
        LocalDate limit = clock.limit(today);
        LocalDate last = exit != null ? exit : today.isAfter(limit) ? today : limit;
        this.end = YearMonth.from(last).plusMonths(1).atDay(1);
    }

    Ribbon draw(List<RibbonFact> facts) {
        Frame frame = layout.frame();
        List<RibbonFact> shown = facts.stream()
                .filter(fact -> !fact.from().isBefore(first) && fact.from().isBefore(end))
                .sorted(Comparator.comparing(RibbonFact::from).thenComparing(RibbonFact::id))
                .toList();
        RibbonFacts drawn = new RibbonFacts(layout, words, this::x, uprights(frame), today).draw(shown);
        List<Cell> cells = cells();
        return new Ribbon(
                layout.width(),
                layout.height(),
                frame,
                columns(),
                cells,
                Stream.concat(numbers().stream(), suspendedWords().stream()).toList(),
                suspended(),
                Stream.of(Strand.values())
                        .map(strand -> lane(strand, drawn.unplaced(strand)))
                        .toList(),
                drawn.marks(),
                drawn.leaders(),
                drawn.labels(),
                x(clock.entry()),
                isShown(today) ? x(today) : null,
                exit == null ? x(clock.limit(today)) : null,
                exit == null ? null : x(exit));
    }

    /// Lines that no label may cross.
    private List<Box> uprights(Frame frame) {
        return Stream.of(clock.entry(), today, exit == null ? clock.limit(today) : exit)
                .filter(this::isShown)
                .map(day -> new Box(x(day) - 3, frame.top(), x(day) + 3, frame.bottom()))
                .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        double room = x(first.plusMonths(1)) - x(first);
        int step = (int) Math.ceil((layout.everyNumber() ? 44 : 12) / room);
        for (LocalDate month = first; month.isBefore(end); month = month.plusMonths(1)) {
            boolean named = ChronoUnit.MONTHS.between(first, month) % step == 0;
            boolean newYear = month.getMonthValue() == 1 && !month.equals(first);
            double middle = tenth((x(month) + x(month.plusMonths(1))) / 2);
            columns.add(new Column(x(month), middle, named ? name(month) : "", newYear));
        }
        return columns;
    }

    private String name(LocalDate month) {
        if (!layout.everyNumber()) {
            return DateTimeFormatter.ofPattern("LLLLL", words.locale()).format(month);
        }
        String name = DateTimeFormatter.ofPattern("LLL", words.locale()).format(month);
        String dated = name + "\u00A0" + month.getYear();
        boolean dates = month.equals(first) || month.getMonthValue() == 1;
        double room = x(month.plusMonths(1)) - x(month);
        return dates && TextWidth.of(dated, MONTH_FONT) <= room ? dated : name;
    }

    private Stream<Period> lived() {
        LocalDate last = exit == null ? LocalDate.MAX : exit;
        return clock.months(today).stream()
                .flatMap(month -> month.stretches().stream())
                .filter(stretch -> !stretch.from().isAfter(last))
                .map(stretch -> stretch.covers(last) ? new Period(stretch.from(), last) : stretch);
    }

    private List<Cell> cells() {
        return lived().flatMap(this::cutByToday).toList();
    }

    private Stream<Cell> cutByToday(Period stretch) {
        LocalDate next = RibbonDrawing.next(stretch);
        if (today.isAfter(stretch.from()) && today.isBefore(next)) {
            return Stream.of(cell(stretch.from(), today, true), cell(today, next, false));
        }
        return Stream.of(cell(stretch.from(), next, !next.isAfter(today)));
    }

    private Cell cell(LocalDate from, LocalDate next, boolean used) {
        return new Cell(tenth(x(from) + .8), tenth(Math.max(1, x(next) - x(from) - 1.6)), used);
    }

    /// Each month's number, in its widest stretch.
    private List<Text> numbers() {
        List<Text> numbers = new ArrayList<>();
        for (JourneyClock.Month month : clock.months(today)) {
            boolean written = layout.everyNumber() || month.number() == 1 || month.number() % 5 == 0;
            Cell widest = month.stretches().stream()
                    .filter(stretch -> exit == null || !stretch.from().isAfter(exit))
                    .flatMap(this::cutByToday)
                    .max(Comparator.comparingDouble(Cell::width))
                    .orElse(null);
            if (written && widest != null && widest.width() >= 14) {
                String tone = widest.used() ? "es-r-n-used" : "es-r-n-left";
                double middle = tenth(widest.x() + widest.width() / 2);
                numbers.add(
                        new Text(middle, layout.frame().textsAt(), "middle", "" + month.number(), "es-r-n " + tone));
            }
        }
        return numbers;
    }

    private List<Period> stops() {
        LocalDate last = exit == null ? end.minusDays(1) : exit;
        return clock.suspensions().stream()
                .map(s -> s.isOpen() && s.days(today) > 0 ? new Period(s.from(), today) : s)
                .filter(s -> !s.isOpen() && !s.from().isAfter(last))
                .map(s -> s.covers(last) ? new Period(s.from(), last) : s)
                .toList();
    }

    private List<Cell> suspended() {
        return stops().stream().map(s -> cell(s.from(), next(s), false)).toList();
    }

    private List<Text> suspendedWords() {
        if (!layout.labels()) {
            return List.of();
        }
        List<Text> texts = new ArrayList<>();
        for (Period stop : stops()) {
            double[] sides = clearOfToday(x(stop.from()), x(next(stop)));
            double room = sides[1] - sides[0] - 4;
            double middle = tenth((sides[0] + sides[1]) / 2);
            words.suspended(stop.days(today)).stream()
                    .filter(said -> TextWidth.of(said, SUSPENDED_FONT) <= room)
                    .findFirst()
                    .ifPresent(said ->
                            texts.add(new Text(middle, layout.frame().textsAt(), "middle", said, "es-r-susp-t")));
        }
        return texts;
    }

    /// Where to write between two places when today's line stands between them: on its wider side.
    private double[] clearOfToday(double from, double to) {
        double now = x(today);
        if (now <= from || now >= to) {
            return new double[] {from, to};
        }
        return now - from >= to - now ? new double[] {from, now} : new double[] {now, to};
    }

    private Lane lane(Strand strand, int unplaced) {
        LocalDate limit = clock.limit(today);
        LocalDate last = exit != null ? exit : today.isAfter(limit) ? today : limit;
        LocalDate now = today.isBefore(clock.entry()) ? clock.entry() : today.isAfter(last) ? last : today;
        double y = layout.lane(strand);
        String symbol = layout.labels() ? RibbonMarks.point(strand, 8, y - 3, layout.radius()) : "";
        return new Lane(strand, y, x(clock.entry()), x(now), x(last), symbol, unplaced);
    }

    private boolean isShown(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(end);
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end);
        return tenth(layout.left() + share * (layout.right() - layout.left()));
    }

    private static LocalDate next(Period closed) {
        LocalDate until = closed.until();
        return (until == null ? closed.from() : until).plusDays(1);
    }
}
