package fr.essaim.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a sample was drawn: what a stranger needs to draw it again.
///
/// @param frame `entered`, `left`, `submission` or `list`
/// @param submission the report whose lines were the frame
/// @param seed null when nothing was drawn at random
/// @param frameHash mark of the frame's ids: see [Sampling]
/// @param drawnBy "" for the controller, who does not know the team
public record Draw(
        UUID id,
        String frame,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        @Nullable String submission,
        String algorithm,
        @Nullable String seed,
        int size,
        int frameSize,
        String frameHash,
        String drawnBy,
        Instant drawnAt) {}
