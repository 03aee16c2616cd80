package fr.essaim.hours;

import fr.essaim.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What the paper says, frozen the day it is made: the same words are printed for as long as it is kept.
///
/// @param name of the person, as they were called that day
/// @param carriers who runs the programme, in one sentence
/// @param signedBy the member who made it
public record Attestation(
        LocalDate askedOn,
        LocalDate from,
        LocalDate until,
        String name,
        @Nullable LocalDate born,
        String hub,
        String programme,
        String carriers,
        String signedBy,
        LocalDate on,
        List<Line> lines) {
    private static final int SHORT = 12;

    /// What was done of one kind: how many times, and for how long in all.
    public record Line(String kind, int times, int minutes) {}

    public int minutes() {
        return lines.stream().mapToInt(Line::minutes).sum();
    }

    /// SHA-256 of everything the paper says.
    public byte[] mark() {
        var said = new StringJoiner("\n");
        said.add("1");
        List.of(askedOn, from, until, on).forEach(day -> said.add(day.toString()));
        said.add(name)
                .add(String.valueOf(born))
                .add(hub)
                .add(programme)
                .add(carriers)
                .add(signedBy);
        lines.forEach(line -> said.add(line.kind() + " " + line.times() + " " + line.minutes()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As it stands on the paper: enough of the mark to tell two papers apart.
    public String reference() {
        return HexFormat.of().formatHex(mark()).substring(0, SHORT);
    }

    /// Nothing with a length was noted, or none of it is to show.
    static final class NothingDone extends Refusal {
        NothingDone() {
            super("hours.refusal.nothing-done", "from");
        }
    }
}
