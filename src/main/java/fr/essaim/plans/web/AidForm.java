package fr.essaim.plans.web;

import fr.essaim.plans.Aid;
import fr.essaim.plans.Aids;
import fr.essaim.plans.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What each form about a coup de pouce posts, in part.
record AidForm(
        UUID _once,
        Aid.Turn.@Nullable Kind kind,
        @Nullable String what,
        @Nullable String amount,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String funder,
        @Nullable String words,
        @Nullable MultipartFile file) {

    Aid asked() {
        return new Aid(what, euros(), askedOn);
    }

    Aid.Turn decided() {
        return kind == Aid.Turn.Kind.GRANTED
                ? new Aid.Turn(kind, on, by, funder, euros(), null, null)
                : new Aid.Turn(Aid.Turn.Kind.REFUSED, on, by, null, null, words, null);
    }

    Aid.Turn paid() {
        return new Aid.Turn(Aid.Turn.Kind.PAID, on, null, null, euros(), null, null);
    }

    Aids.Receipt receipt() {
        MultipartFile handed = file;
        if (handed == null || handed.isEmpty()) {
            return new Aids.Receipt(on, "", new byte[0], words);
        }
        try {
            String name = Objects.requireNonNullElse(handed.getOriginalFilename(), "");
            return new Aids.Receipt(on, name, handed.getBytes(), null);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private Amount euros() {
        return Amount.read(Objects.requireNonNullElse(amount, ""));
    }
}
