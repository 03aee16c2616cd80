package fr.essaim.duplicates.web;

import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessPoint.Field;
import fr.essaim.casefiles.LikenessPoint.Level;
import fr.essaim.site.Screen;
import java.util.Objects;

/// Two files face to face, with what agrees and what differs.
///
/// @param weight in bits, as the proposal stands in the list
public record PairCard(Side one, Side other, Likeness likeness, float weight) {
    static PairCard of(Side one, Side other, float weight) {
        return new PairCard(one, other, Likeness.between(one.traits(), other.traits()), weight);
    }

    public String id() {
        return one.id() + "-" + other.id();
    }

    public String path() {
        return "/duplicates/" + one.id() + "/" + other.id();
    }

    /// Whether names differ in a way to look at: a spelling, an order, a word more.
    public boolean nameDiffers() {
        return level(Field.FIRST_NAME) != Level.SAME || level(Field.LAST_NAME) != Level.SAME;
    }

    public boolean birthDiffers() {
        return !Objects.equals(one.birthDate(), other.birthDate());
    }

    public boolean genderDiffers() {
        return !Objects.equals(one.gender(), other.gender());
    }

    public boolean reachDiffers() {
        return level(Field.REACH) != Level.SAME;
    }

    public boolean homeDiffers() {
        return !Objects.equals(one.home(), other.home());
    }

    /// On a phone, where the columns have no head: which of the two files says it.
    public String says(Screen screen, Side side) {
        return screen.say("duplicates.opened", side.openedOn(), side.openedBy());
    }

    /// How many of the things both files say agree.
    public int agreeing() {
        return likeness.agreeing().size();
    }

    public int said() {
        return likeness.agreeing().size() + likeness.differing().size();
    }

    private Level level(Field field) {
        return likeness.points().stream()
                .filter(point -> point.field() == field)
                .map(point -> point.level())
                .findFirst()
                .orElse(Level.UNKNOWN);
    }
}
