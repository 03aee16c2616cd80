package fr.essaim.journeys.web;

import fr.essaim.journeys.EntryZoning;
import fr.essaim.journeys.JourneyClock;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One journey of a person with the facts that stand.
///
/// @param version what the next act must be based on
/// @param mayAct whether the viewer works at the person's hub: who only reads is offered no act
/// @param recipe the version it was entered under
/// @param zoning the priority district on the day of entry, by the zoning then in force
public record JourneyPanel(
        UUID id,
        UUID person,
        PersonName who,
        int version,
        boolean mayAct,
        Recipe recipe,
        LocalDate entered,
        EntryZoning zoning,
        List<UndertakingRow> undertakings,
        List<SuspensionRow> suspensions,
        @Nullable ExitRow exit,
        List<EvidenceRow> evidence,
        List<FollowUpRow> followUps,
        LocalDate today) {
    /// @param kind `information`, `agreement`, `withdrawal`
    /// @param how `spoken`, `paper`, `signed`
    public record UndertakingRow(UUID journey, String kind, LocalDate on, String how) {}

    public record SuspensionRow(
            UUID journey, UUID id, LocalDate from, @Nullable LocalDate until, String reason) {
        public Period period() {
            return new Period(from, until);
        }
    }

    public record ExitRow(
            UUID journey,
            UUID id,
            LocalDate on,
            String outcome,
            Map<String, String> details,
            @Nullable String lateBecause,
            boolean evidenceNeeded,
            List<String> followUps) {}

    public record EvidenceRow(
            UUID journey,
            String kind,
            @Nullable UUID document,
            @Nullable String name,
            @Nullable String statement) {}

    /// @param answer `reached`, `unreachable`, `declined`, `not-asked`
    public record FollowUpRow(
            UUID journey,
            UUID id,
            String after,
            LocalDate on,
            String answer,
            @Nullable String situation,
            @Nullable Integer attempts,
            @Nullable String because) {}

    /// A follow-up of the recipe: its day, and what was answered if it was.
    public record Awaited(
            String after, LocalDate due, @Nullable FollowUpRow answered) {}

    public String path() {
        return "/journeys/" + id;
    }

    public JourneyClock clock() {
        var rules = recipe.journey();
        return new JourneyClock(
                entered,
                rules.longest(),
                rules.stopsTheClock(),
                suspensions.stream().map(SuspensionRow::period).toList());
    }

    public @Nullable LocalDate left() {
        return exit == null ? null : exit.on();
    }

    public boolean isOpen() {
        return exit == null;
    }

    public @Nullable SuspensionRow openSuspension() {
        return suspensions.stream()
                .filter(row -> row.until() == null)
                .findFirst()
                .orElse(null);
    }

    /// The outcome asks for a document and only a statement stands in for it.
    public boolean awaitsDocument() {
        return exit != null && exit.evidenceNeeded() && evidence.stream().allMatch(row -> row.document() == null);
    }

    public List<Awaited> awaited() {
        ExitRow gone = exit;
        return gone == null
                ? List.of()
                : gone.followUps().stream().map(after -> awaited(gone, after)).toList();
    }

    private Awaited awaited(ExitRow gone, String after) {
        return new Awaited(
                after,
                gone.on().plus(java.time.Period.parse(after)),
                followUps.stream()
                        .filter(row -> row.after().equals(after))
                        .findFirst()
                        .orElse(null));
    }

    public String reason(Screen screen, String id) {
        return label(screen, recipe.journey().reasons(), id);
    }

    public String outcome(Screen screen, String id) {
        return label(screen, recipe.results().outcomes(), id);
    }

    public String evidenceKind(Screen screen, String id) {
        return recipe.results().outcomes().stream()
                .flatMap(outcome -> outcome.evidence().stream())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> kind.in(screen.locale()))
                .orElse(id);
    }

    /// "Durée en mois : 6".
    public String detail(Screen screen, Map.Entry<String, String> said) {
        return recipe.results()
                .detail(said.getKey())
                .map(detail -> screen.say(
                        "journeys.detail",
                        detail.in(screen.locale()),
                        label(screen, detail.choices(), said.getValue())))
                .orElse(said.getValue());
    }

    /// "3 mois".
    public static String after(Screen screen, String period) {
        return RibbonPanel.inWords(screen, java.time.Period.parse(period));
    }

    private static String label(Screen screen, List<? extends Item> items, String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> item.in(screen.locale()))
                .orElse(id);
    }
}
