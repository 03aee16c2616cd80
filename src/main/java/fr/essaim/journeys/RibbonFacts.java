package fr.essaim.journeys;

import static fr.essaim.journeys.RibbonMarks.tenth;

import fr.essaim.journeys.Ribbon.Leader;
import fr.essaim.journeys.Ribbon.Mark;
import fr.essaim.journeys.Ribbon.Text;
import fr.essaim.journeys.RibbonFact.State;
import fr.essaim.journeys.RibbonLabels.Anchor;
import fr.essaim.journeys.RibbonLabels.Box;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The facts of a ribbon: their marks first, then the labels in the room that is left. Full is done, empty is planned,
/// dashed broke off, a padlock is reserved. Reserved facts are labelled last: their label says nothing of its own.
final class RibbonFacts {
    /// A label is first tried whole, then cut shorter.
    private static final double[] LABEL_WIDTHS = {380, 170};
    /// Facts without a label are counted together over this width.
    private static final double TOGETHER = 90;

    private final RibbonLayout layout;
    private final Ribbon.Words words;
    private final ToDoubleFunction<LocalDate> scale;
    private final LocalDate today;
    private final RibbonLabels labels;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Leader> stems = new ArrayList<>();
    private final Map<RibbonFact, Anchor> anchors = new LinkedHashMap<>();
    private final EnumMap<Strand, Integer> unplaced = new EnumMap<>(Strand.class);

    RibbonFacts(
            RibbonLayout layout,
            Ribbon.Words words,
            ToDoubleFunction<LocalDate> scale,
            List<Box> uprights,
            LocalDate today) {
        this.layout = layout;
        this.words = words;
        this.scale = scale;
        this.today = today;
        this.labels = new RibbonLabels(layout.left(), layout.edge());
        uprights.forEach(labels::upright);
    }

    /// @param facts in order of their first day
    RibbonFacts draw(List<RibbonFact> facts) {
        facts.forEach(this::mark);
        if (layout.labels()) {
            List<RibbonFact> left = new ArrayList<>(facts);
            Stream.of(false, true)
                    .flatMap(reserved -> facts.stream().filter(fact -> fact.reserved() == reserved))
                    .filter(this::isLabelled)
                    .forEach(left::remove);
            for (Strand strand : Strand.values()) {
                count(left.stream().filter(fact -> fact.strand() == strand).toList());
            }
        }
        return this;
    }

    private boolean isLabelled(RibbonFact fact) {
        String label = label(fact);
        return Arrays.stream(LABEL_WIDTHS)
                .mapToObj(width -> TextWidth.clip(label, RibbonLabels.FONT, width))
                .distinct()
                .anyMatch(text -> labels.place(anchor(fact), text, tone(fact)));
    }

    private void mark(RibbonFact fact) {
        double from = scale.applyAsDouble(fact.from());
        double to = Math.min(layout.right(), scale.applyAsDouble(fact.lastDay().plusDays(1)));
        boolean point = fact.until() == null || to - from < 2 * layout.radius();
        double r = layout.radius();
        Anchor anchor = point
                ? lowered(fact.strand(), (from + to) / 2 - r, (from + to) / 2 + r)
                : lowered(fact.strand(), from, to);
        anchors.put(fact, anchor);
        labels.keepFree(anchor.box());
        double y = anchor.thread() + anchor.drop();
        if (anchor.drop() > 0) {
            stems.add(new Leader(fact.strand(), tenth(anchor.middle()), anchor.thread(), y));
        }
        String padlock = fact.reserved() ? RibbonMarks.padlock(anchor.middle(), y) : "";
        if (point) {
            marks.add(new Mark(
                    fact.strand(), RibbonMarks.point(fact.strand(), anchor.middle(), y, r), look(fact), padlock));
        } else {
            marks.add(new Mark(fact.strand(), RibbonMarks.bar(fact.strand(), from, to, y, r), reach(fact), padlock));
            double now = scale.applyAsDouble(today);
            if (isGoingOn(fact) && now - from >= 2 * r) {
                marks.add(new Mark(fact.strand(), RibbonMarks.bar(fact.strand(), from, now, y, r), look(fact), ""));
            }
        }
    }

    /// On its thread, or below it when another mark stands there.
    private Anchor lowered(Strand strand, double from, double to) {
        double thread = layout.lane(strand);
        Anchor on = new Anchor(strand, from, to, thread, 0);
        Anchor below = new Anchor(strand, from, to, thread, layout.drop());
        return isCovered(on) && !isCovered(below) ? below : on;
    }

    private boolean isCovered(Anchor anchor) {
        return anchors.values().stream()
                .filter(other -> other.strand() == anchor.strand() && other.drop() == anchor.drop())
                .anyMatch(other -> other.box().meets(anchor.box()));
    }

    private boolean isGoingOn(RibbonFact fact) {
        return fact.state() == State.DONE && !fact.lastDay().isBefore(today);
    }

    private String reach(RibbonFact fact) {
        return isGoingOn(fact) && !fact.reserved() ? "is-next" : look(fact);
    }

    private static String look(RibbonFact fact) {
        if (fact.reserved()) {
            return "is-lock";
        }
        return switch (fact.state()) {
            case DONE -> "";
            case PLANNED -> "is-next";
            case BROKEN -> "is-cut";
        };
    }

    private String label(RibbonFact fact) {
        String title = fact.title();
        if (fact.reserved() || title == null) {
            return words.reserved();
        }
        String by = fact.brokenBy();
        String said = title.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        String whole = by == null ? said : words.broken(said, by);
        int most = Math.min(100, whole.codePointCount(0, whole.length()));
        return whole.substring(0, whole.offsetByCodePoints(0, most));
    }

    private static String tone(RibbonFact fact) {
        return fact.state() == State.PLANNED
                ? "is-future"
                : fact.reserved() || fact.state() == State.BROKEN ? "is-quiet" : "";
    }

    /// The facts of one strand that found no room for a label: "+2" beside the first of them, or in
    /// the strand's own count.
    private void count(List<RibbonFact> facts) {
        int i = 0;
        while (i < facts.size()) {
            Anchor start = anchor(facts.get(i));
            int next = i;
            while (next < facts.size() && anchor(facts.get(next)).middle() - start.middle() <= TOGETHER) {
                next++;
            }
            if (!labels.placeCount(start, "+" + (next - i), "is-quiet")) {
                unplaced.merge(start.strand(), next - i, Integer::sum);
            }
            i = next;
        }
    }

    private Anchor anchor(RibbonFact fact) {
        return java.util.Objects.requireNonNull(anchors.get(fact));
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    List<Leader> leaders() {
        return Stream.concat(stems.stream(), labels.leaders().stream()).toList();
    }

    List<Text> labels() {
        return labels.texts();
    }

    List<Box> boxes() {
        return labels.boxes();
    }

    int unplaced(Strand strand) {
        return unplaced.getOrDefault(strand, 0);
    }
}
