package fr.essaim.audits;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Intake.Question;
import fr.essaim.recipe.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Drawing a sample: at random, so that a stranger draws the same, or the very ones a controller
/// names. A draw is a fact.
@Component
@Transactional
public class Draws {
    private final AuditRepository audits;
    private final DrawRepository kept;
    private final Programmes programmes;
    private final Journal journal;

    Draws(AuditRepository audits, DrawRepository kept, Programmes programmes, Journal journal) {
        this.audits = audits;
        this.kept = kept;
        this.programmes = programmes;
        this.journal = journal;
    }

    /// @param id of the draw; the same id twice is one
    /// @param size as it was typed; of no use to a list
    /// @param seed as it was given; one of our own when blank
    /// @throws Over when the audit is ended
    public void draw(UUID audit, UUID id, Frame frame, String size, String seed) {
        Audit whole = audits.find(audit).orElseThrow(NotHere::new);
        if (kept.holds(id)) {
            return;
        }
        if (whole.endedAt() != null) {
            throw new Over();
        }
        if (frame instanceof Frame.Listed listed) {
            List<DrawRepository.Found> named = named(whole, listed);
            keep(whole, id, frame, null, named, named);
        } else {
            int many = Sampling.size(size);
            String sown = Sampling.seed(seed);
            Map<UUID, DrawRepository.Found> there = new LinkedHashMap<>();
            kept.frame(whole.programmeId(), frame).forEach(found -> there.put(found.journeyId(), found));
            var drawn = Sampling.draw(sown, List.copyOf(there.keySet()), many).stream()
                    .map(journey -> Objects.requireNonNull(there.get(journey)))
                    .toList();
            keep(whole, id, frame, sown, List.copyOf(there.values()), drawn);
        }
    }

    /// Each word must mean one journey: those that mean none or several are named, and nothing is written.
    private List<DrawRepository.Found> named(Audit audit, Frame.Listed listed) {
        Map<String, List<DrawRepository.Found>> meant = new LinkedHashMap<>();
        kept.found(audit.programmeId(), listed.words())
                .forEach(found -> meant.computeIfAbsent(found.word(), word -> new ArrayList<>())
                        .add(found));
        var unknown =
                listed.words().stream().filter(word -> !meant.containsKey(word)).toList();
        if (!unknown.isEmpty()) {
            throw new NotFound(unknown);
        }
        var several = listed.words().stream()
                .filter(word -> Objects.requireNonNull(meant.get(word)).size() > 1)
                .toList();
        if (!several.isEmpty()) {
            throw new Several(several);
        }
        Map<UUID, DrawRepository.Found> once = new LinkedHashMap<>();
        listed.words().forEach(word -> {
            var found = Objects.requireNonNull(meant.get(word)).getFirst();
            once.putIfAbsent(found.journeyId(), found);
        });
        return List.copyOf(once.values());
    }

    private void keep(
            Audit audit,
            UUID id,
            Frame frame,
            @Nullable String seed,
            List<DrawRepository.Found> among,
            List<DrawRepository.Found> drawn) {
        List<UUID> ids = among.stream()
                .map(DrawRepository.Found::journeyId)
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList();
        kept.keep(
                id,
                audit.id(),
                frame,
                seed,
                ids,
                questions(drawn, Question::eligibility),
                questions(drawn, all -> true),
                drawn);
        journal.did(
                "draw-sample",
                null,
                drawn.stream()
                        .map(found -> new ParticipantId(found.participantId()))
                        .distinct()
                        .toArray(ParticipantId[]::new));
    }

    /// Of the entry questions of every recipe that one of the drawn journeys runs, those `which` keeps.
    private List<String> questions(List<DrawRepository.Found> drawn, Predicate<Question> which) {
        var questions = new TreeSet<String>();
        drawn.stream()
                .map(found -> List.of(found.recipeCode(), found.recipeVersion()))
                .distinct()
                .forEach(version -> programmes.recipe(version.get(0), version.get(1)).intake().questions().stream()
                        .filter(which)
                        .map(Item::id)
                        .forEach(questions::add));
        return List.copyOf(questions);
    }

    /// The draws of an audit, the first one first.
    public List<Draw> of(UUID audit) {
        return kept.of(audit);
    }

    /// The ids of a draw's frame, one a line: for a stranger who draws again.
    /// @throws NotHere when there is none for this viewer
    public String frame(UUID draw) {
        return kept.ids(draw).orElseThrow(NotHere::new);
    }

    public static final class Over extends Refusal {
        Over() {
            super("audits.refusal.over", null);
        }
    }

    /// Each one is named: whoever pasted them puts the list right.
    public static final class NotFound extends Refusal {
        NotFound(List<String> words) {
            super("audits.refusal.not-found", "ids", words.size(), String.join(", ", words));
        }
    }

    public static final class Several extends Refusal {
        Several(List<String> words) {
            super("audits.refusal.several", "ids", words.size(), String.join(", ", words));
        }
    }
}
