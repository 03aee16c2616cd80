package fr.essaim.journeys;

import fr.essaim.journeys.Ribbon.Leader;
import fr.essaim.journeys.Ribbon.Text;
import fr.essaim.kernel.Strand;
import java.util.ArrayList;
import java.util.List;

/// Places labels around marks. Each tries the row above its thread and the row below, then one row further away with a
/// fine line back to its mark; in each row it may start at the mark, end at it, or be centred on it. It takes the first
/// place where it covers nothing: no other label, no mark, no upright line, no edge. A label without a place is left to
/// the caller, who counts it: labels never overlap.
final class RibbonLabels {
    static final double FONT = 13.5;
    private static final double ASCENT = 11;
    private static final double DESCENT = 4;
    /// Air between two labels of a row.
    private static final double GAP = 5;

    /// A rectangle something stands in.
    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /// What a label is about: the mark's extent, its thread, and how far below the thread the mark stands (0: on it).
    record Anchor(Strand strand, double from, double to, double thread, double drop) {
        double middle() {
            return (from + to) / 2;
        }

        Box box() {
            return new Box(from - 1, thread + drop - 8.4, to + 1, thread + drop + 8.4);
        }
    }

    private final double left;
    private final double right;
    private final List<Box> uprights = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();

    RibbonLabels(double left, double right) {
        this.left = left;
        this.right = right;
    }

    /// A line from top to bottom that no label crosses.
    void upright(Box line) {
        uprights.add(line);
        taken.add(line);
    }

    /// Nothing will be written there.
    void keepFree(Box box) {
        taken.add(box);
    }

    /// @return false when there is no room
    boolean place(Anchor anchor, String label, String tone) {
        double width = TextWidth.of(label, FONT);
        double above = anchor.thread() - 15;
        double below = anchor.thread() + 24;
        if (anchor.drop() > 0) {
            return put(anchor.from() - 6 - width, below, width, "end", label, tone)
                    || put(anchor.to() + 6, below, width, "start", label, tone)
                    || inRow(anchor, below + 16, 0, width, label, tone);
        }
        return inRow(anchor, above, 0, width, label, tone)
                || inRow(anchor, below, 0, width, label, tone)
                || inRow(anchor, above - 16, -1, width, label, tone)
                || inRow(anchor, below + 16, 1, width, label, tone);
    }

    /// As [#place], or to the left of the mark: a short count stays clear of the label that begins there.
    boolean placeCount(Anchor anchor, String count, String tone) {
        double width = TextWidth.of(count, FONT);
        return place(anchor, count, tone)
                || put(anchor.from() - 6 - width, anchor.thread() - 15, width, "end", count, tone)
                || put(anchor.from() - 6 - width, anchor.thread() + 24, width, "end", count, tone);
    }

    /// @param leader -1: a line goes up to the label, 1: down to it, 0: none
    private boolean inRow(Anchor anchor, double y, int leader, double width, String label, String tone) {
        double x = anchor.middle();
        Box line = leader < 0
                ? new Box(x - 1, y + DESCENT, x + 1, anchor.thread() - 9)
                : new Box(x - 1, anchor.thread() + 9, x + 1, y - ASCENT);
        if (leader != 0 && !isFree(line)) {
            return false;
        }
        boolean placed = put(anchor.from() - 2, y, width, "start", label, tone)
                || put(anchor.to() + 2 - width, y, width, "end", label, tone)
                || put(x - width / 2, y, width, "middle", label, tone)
                || leftOfAnUpright(anchor, y, width, label, tone);
        if (placed && leader != 0) {
            taken.add(line);
            leaders.add(new Leader(
                    anchor.strand(),
                    RibbonMarks.tenth(x),
                    RibbonMarks.tenth(line.top()),
                    RibbonMarks.tenth(line.bottom())));
        }
        return placed;
    }

    /// For a bar that a line crosses: the label ends at the line, above or below the bar's own part of it.
    private boolean leftOfAnUpright(Anchor anchor, double y, double width, String label, String tone) {
        return uprights.stream()
                .filter(line -> anchor.from() + 30 < line.left() && line.left() < anchor.to())
                .anyMatch(line -> put(line.left() - GAP - width, y, width, "end", label, tone));
    }

    private boolean put(double x, double y, double width, String anchor, String label, String tone) {
        Box box = new Box(x - GAP / 2, y - ASCENT, x + width + GAP / 2, y + DESCENT);
        if (box.left() < left || box.right() > right || !isFree(box)) {
            return false;
        }
        taken.add(box);
        boxes.add(box);
        double at = switch (anchor) {
            case "start" -> x;
            case "end" -> x + width;
            default -> x + width / 2;
        };
        texts.add(new Text(RibbonMarks.tenth(at), RibbonMarks.tenth(y), anchor, label, tone));
        return true;
    }

    private boolean isFree(Box box) {
        return taken.stream().noneMatch(box::meets);
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }

    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    List<Leader> leaders() {
        return List.copyOf(leaders);
    }
}
