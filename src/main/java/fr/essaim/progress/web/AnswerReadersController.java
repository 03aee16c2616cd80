package fr.essaim.progress.web;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.progress.AnswerReaders;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// To whom what somebody said of their health is shown, and no more.
@Controller
class AnswerReadersController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final AnswerReaders readers;

    AnswerReadersController(AnswerReaders readers) {
        this.readers = readers;
    }

    @PostMapping("/people/{id}/measures/{sitting}/readers")
    @PreAuthorize(WHO_WRITES)
    Elsewhere name(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "false") boolean agreed,
            ReaderForm form) {
        if (form.member() == null) {
            throw new NobodyChosen();
        }
        if (!agreed) {
            throw new NotAgreed();
        }
        readers.name(once, new ParticipantId(id), sitting, new MemberId(form.member()), form.agreedOn());
        return Elsewhere.to("/people/" + id + "/measures").saying("progress.shown-to");
    }

    @PostMapping("/people/{id}/measures/readers/{reader}/end")
    @PreAuthorize(WHO_WRITES)
    Elsewhere end(@PathVariable UUID id, @PathVariable UUID reader) {
        readers.end(new ParticipantId(id), reader);
        return Elsewhere.to("/people/" + id + "/measures").saying("progress.hidden-from");
    }

    record ReaderForm(@Nullable UUID member, @Nullable LocalDate agreedOn) {}

    static final class NobodyChosen extends Refusal {
        NobodyChosen() {
            super("progress.refusal.nobody-chosen", "member");
        }
    }

    static final class NotAgreed extends Refusal {
        NotAgreed() {
            super("progress.refusal.not-agreed", "agreed");
        }
    }
}
