package fr.essaim.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a cell of a report says nothing. Each is something else, and none is a zero: a refusal to
/// answer is an answer, and a result cannot be missing before somebody has left.
public enum Blank {
    NOT_RECORDED,
    REFUSED,
    NOT_KNOWN,
    NOT_APPLICABLE,
    UNREACHABLE,
    NOT_ASKED,
    /// Under what may be told: ten for a percentage, three for a funder's count, and what a
    /// subtraction would give back.
    TOO_FEW;

    /// The word of report files and of the database: `not-recorded`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Blank> find(String code) {
        return Stream.of(values()).filter(blank -> blank.code().equals(code)).findFirst();
    }
}
