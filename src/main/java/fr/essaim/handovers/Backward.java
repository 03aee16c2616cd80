package fr.essaim.handovers;

import fr.essaim.handovers.HandoverRepository.Made;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Undoes all the lines of one hand-over together: what the rule says of each person, in a few
/// statements for all.
final class Backward {
    private final Handover handover;
    private final Map<UUID, List<Made>> lines = new LinkedHashMap<>();
    private final ChargeRepository charges;
    private final HandoverRepository handovers;
    private final List<UUID> kept = new ArrayList<>();
    private final List<ParticipantId> people = new ArrayList<>();

    Backward(Handover handover, List<Made> made, ChargeRepository charges, HandoverRepository handovers) {
        this.handover = handover;
        this.charges = charges;
        this.handovers = handovers;
        made.forEach(one ->
                lines.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one));
    }

    void go(LocalDate today, MemberId by) {
        var everybody =
                lines.values().stream().map(line -> line.getFirst().person()).toList();
        var hubs = handovers.hubs(everybody);
        var standing = charges.all(everybody);
        var removed = new ArrayList<UUID>();
        var rewritten = new ArrayList<Held>();
        var begun = new ArrayList<ChargeRepository.Of>();
        lines.forEach((line, made) -> {
            var person = made.getFirst().person();
            var now = standing.getOrDefault(person, List.of()).stream()
                    .collect(Collectors.toMap(Held::id, Function.identity()));
            var changes = made.stream().map(Made::change).toList();
            var undoing = Undoing.of(changes, now, handover.from(), today);
            if (undoing == null || !handover.hub().equals(hubs.get(person))) {
                kept.add(line);
                return;
            }
            people.add(person);
            removed.addAll(undoing.removed());
            rewritten.addAll(undoing.restored());
            rewritten.addAll(undoing.shortened());
            undoing.begun().forEach(held -> begun.add(new ChargeRepository.Of(person, held)));
        });
        charges.remove(removed);
        charges.rewrite(rewritten, null);
        charges.begin(handover.hub(), begun, "undone", by);
    }

    List<UUID> kept() {
        return kept;
    }

    List<ParticipantId> people() {
        return people;
    }
}
