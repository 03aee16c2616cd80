package fr.essaim.tasks.web;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import fr.essaim.tasks.NecessaryNote;
import fr.essaim.tasks.NecessaryNotes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sharing the little that is strictly necessary, on purpose, and taking it back.
@Controller
class NecessaryController {
    private static final String WHO_MAY = "hasAuthority('SOCIAL_WORKER')";

    private final NecessaryPageQuery pages;
    private final NecessaryNotes notes;

    NecessaryController(NecessaryPageQuery pages, NecessaryNotes notes) {
        this.pages = pages;
        this.notes = notes;
    }

    @GetMapping("/people/{id}/necessary")
    @PreAuthorize(WHO_MAY)
    NecessaryPage necessary(@PathVariable UUID id) {
        return pages.page(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/necessary")
    @PreAuthorize(WHO_MAY)
    Elsewhere write(@PathVariable UUID id, NoteForm form) {
        notes.write(form._once(), new ParticipantId(id), form.note());
        return Elsewhere.to("/people/" + id).saying("tasks.necessary.shared");
    }

    @PostMapping("/necessary-notes/{note}/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere takeBack(@PathVariable UUID note) {
        return Elsewhere.to("/people/" + notes.takeBack(note) + "/necessary").saying("tasks.necessary.taken-back");
    }

    /// @param whom `team` or `named`
    record NoteForm(
            UUID _once,
            @Nullable String words,
            @Nullable Boolean told,
            @Nullable String whyNot,
            @Nullable String whom,
            @Nullable List<UUID> readers) {
        NecessaryNote note() {
            List<MemberId> named = readers == null
                    ? List.of()
                    : readers.stream().map(MemberId::new).toList();
            return new NecessaryNote(words, told, whyNot, "team".equals(whom), named);
        }
    }
}
