package fr.essaim.casefiles;

import fr.essaim.casefiles.LikenessPoint.Field;
import fr.essaim.casefiles.LikenessPoint.Level;
import java.util.ArrayList;
import java.util.List;

/// How likely two files are one person: the bits of evidence of each thing compared, added up
/// (Fellegi and Sunter, "A theory for record linkage", 1969), with weights set for kinds of things
/// (see [LikenessWeights]), not for one list of people. Nothing is ever merged on this alone: a
/// wrong merge has led to wrongful sanctions elsewhere; it only proposes.
///
/// @param weight the sum, in bits
/// @param points what was compared, in the order of a file
public record Likeness(Verdict verdict, double weight, List<LikenessPoint> points) {
    /// `SAME`: nothing that matters differs. `ALIKE`: to be looked at by someone. `DIFFERENT`: not proposed.
    public enum Verdict {
        SAME,
        ALIKE,
        DIFFERENT
    }

    /// Below, two files are not proposed: the odds against any two people being one, within what blocking brings
    /// together, are about 2^14 to 1.
    static final double PROPOSED = 13;

    /// Below, two files that give one home are not proposed. A home is weighed low, because a household shares it; but
    /// it rules out that two strangers met by chance, and the household is kept apart by the rule on two people.
    static final double PROPOSED_AT_ONE_HOME = 9;

    static final double CERTAIN = 20;

    public Likeness {
        points = List.copyOf(points);
    }

    public static Likeness between(LikenessTraits left, LikenessTraits right) {
        List<LikenessPoint> points = new ArrayList<>(LikenessWeights.names(left, right));
        points.add(LikenessWeights.birth(left.birth(), right.birth()));
        points.add(LikenessWeights.reach(left.reach(), right.reach()));
        points.addAll(LikenessWeights.lines(left.place(), right.place()));
        points.addAll(LikenessWeights.locality(left.place(), right.place()));
        double weight = weight(points);
        return new Likeness(verdict(weight, points), weight, points);
    }

    /// Whether [#between] would propose them. Names, which are most of the work, are compared last, and only where they
    /// could still make the difference.
    public static boolean proposes(LikenessTraits left, LikenessTraits right) {
        List<LikenessPoint> points = new ArrayList<>(8);
        points.add(LikenessWeights.birth(left.birth(), right.birth()));
        points.add(LikenessWeights.reach(left.reach(), right.reach()));
        points.addAll(LikenessWeights.lines(left.place(), right.place()));
        points.addAll(LikenessWeights.locality(left.place(), right.place()));
        double enough = oneHome(points) ? PROPOSED_AT_ONE_HOME : PROPOSED;
        if (weight(points) + LikenessWeights.MOST_OF_NAMES < enough) {
            return false;
        }
        points.addAll(LikenessWeights.names(left, right));
        return verdict(weight(points), points) != Verdict.DIFFERENT;
    }

    private static double weight(List<LikenessPoint> points) {
        double weight = 0;
        for (LikenessPoint point : points) {
            weight += point.weight();
        }
        return weight;
    }

    public boolean proposed() {
        return verdict != Verdict.DIFFERENT;
    }

    public List<LikenessPoint> agreeing() {
        return points.stream()
                .filter(point -> point.level() != Level.UNKNOWN && point.weight() > 0)
                .toList();
    }

    public List<LikenessPoint> differing() {
        return points.stream()
                .filter(point -> point.level() != Level.UNKNOWN && point.weight() <= 0)
                .toList();
    }

    /// Twins share a name, a birth date and a home; a couple shares a name and a home. Two first names and two birth
    /// dates are two people, whatever else agrees; one of the two differing is for a person to decide.
    private static Verdict verdict(double weight, List<LikenessPoint> points) {
        Level first = level(points, Field.FIRST_NAME);
        Level birth = level(points, Field.BIRTH);
        boolean somebody = agrees(first) || agrees(birth) || agrees(level(points, Field.LAST_NAME));
        double enough = somebody && oneHome(points) ? PROPOSED_AT_ONE_HOME : PROPOSED;
        if (weight < enough || twoPeople(points)) {
            return Verdict.DIFFERENT;
        }
        boolean named = agrees(first) && agrees(level(points, Field.LAST_NAME));
        return weight >= CERTAIN && named && birth != Level.DIFFERENT ? Verdict.SAME : Verdict.ALIKE;
    }

    private static boolean twoPeople(List<LikenessPoint> points) {
        return level(points, Field.FIRST_NAME) == Level.DIFFERENT && level(points, Field.BIRTH) == Level.DIFFERENT;
    }

    /// A line of the address, and the postal code or the commune.
    private static boolean oneHome(List<LikenessPoint> points) {
        return (agrees(level(points, Field.STREET)) || agrees(level(points, Field.COMPLEMENT)))
                && (agrees(level(points, Field.POSTAL_CODE)) || agrees(level(points, Field.COMMUNE)));
    }

    private static boolean agrees(Level level) {
        return level != Level.DIFFERENT && level != Level.UNKNOWN;
    }

    private static Level level(List<LikenessPoint> points, Field field) {
        for (LikenessPoint point : points) {
            if (point.field() == field) {
                return point.level();
            }
        }
        return Level.UNKNOWN;
    }
}
