package fr.essaim.journeys;

import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dated passage of a person through a programme. Each act returns the fact to keep, or refuses with a sentence.
/// A fact is never rewritten: a correction is a fact of its own which takes the place of an earlier one.
public final class Journey {
    private final JourneyId id;
    private final Recipe recipe;
    private final List<Suspension> suspensions;
    private final List<FollowUp> followUps;
    private LocalDate entered;
    private @Nullable Exit exit;

    /// As it stands: only facts that nothing has taken the place of.
    public Journey(
            JourneyId id,
            Recipe recipe,
            LocalDate entered,
            List<Suspension> suspensions,
            @Nullable Exit exit,
            List<FollowUp> followUps) {
        this.id = id;
        this.recipe = recipe;
        this.entered = entered;
        this.suspensions = new ArrayList<>(suspensions);
        this.exit = exit;
        this.followUps = new ArrayList<>(followUps);
    }

    /// Opens a journey. Entering again after an exit is a new one.
    /// @param open from the programme's first day to the hub's last: people come from a hub that was there before
    /// @param earlier the person's other journeys in the programme
    public static Journey enter(
            JourneyId id, Recipe recipe, Entry entry, Period open, List<Journey> earlier, LocalDate today) {
        entry.refuseUnless(recipe, open, today);
        for (Journey other : earlier) {
            Exit left = other.exit;
            if (left == null) {
                throw new Entry.StillOnTheWay(other.entered);
            }
            if (!entry.on().isAfter(left.on()) && !entry.on().isBefore(other.entered)) {
                throw new Entry.BeforeTheLastExit(left.on());
            }
        }
        return new Journey(id, recipe, entry.on(), List.of(), null, List.of());
    }

    public void correctEntry(LocalDate on, Period open, LocalDate today) {
        Entry.refuseUnlessPossible(on, open, today);
        LocalDate first = suspensions.stream()
                .map(suspension -> suspension.period().from())
                .min(Comparator.naturalOrder())
                .orElse(on);
        if (first.isBefore(on)) {
            throw new Entry.AfterWhatFollowed(first);
        }
        if (exit != null && exit.on().isBefore(on)) {
            throw new Entry.AfterWhatFollowed(exit.on());
        }
        entered = on;
    }

    /// @param newId of the suspension
    public Suspension suspend(UUID newId, Period period, String reason, LocalDate today) {
        return keep(new Suspension(newId, period, reason, null), today);
    }

    /// @param on first day on which the person is accompanied again
    public Suspension resume(UUID newId, LocalDate on, LocalDate today) {
        Suspension open = suspensions.stream()
                .filter(suspension -> suspension.period().isOpen())
                .findFirst()
                .orElseThrow(Suspension.NoneOpen::new);
        if (!on.isAfter(open.period().from())) {
            throw new Suspension.ResumedTooSoon(open.period().from());
        }
        return keep(open.endedOn(newId, on.minusDays(1)), today);
    }

    public Suspension correct(UUID which, UUID newId, Period period, String reason, LocalDate today) {
        refuseIfStale(
                suspensions.stream().anyMatch(suspension -> suspension.id().equals(which)));
        return keep(new Suspension(newId, period, reason, which), today);
    }

    /// It was written down by mistake.
    /// @return the fact that says so
    public Suspension takeBack(UUID which, UUID newId) {
        Suspension mistake = suspensions.stream()
                .filter(suspension -> suspension.id().equals(which))
                .findFirst()
                .orElseThrow(ChangedMeanwhile::new);
        suspensions.remove(mistake);
        return new Suspension(newId, mistake.period(), mistake.reason(), which);
    }

    /// Ends the journey. An exit ends the suspension that is open on that day, or that was planned to outlast it.
    /// @return the suspension it ended, to be kept with it
    public Optional<Suspension> exit(Exit left, UUID suspensionId, LocalDate today) {
        if (exit != null && !exit.id().equals(left.corrects())) {
            throw new Exit.AlreadyLeft(exit.on());
        }
        refuseIfStale(left.corrects() == null || exit != null);
        left.refuseUnless(recipe, entered, clock().limit(left.on()), today);
        for (Suspension suspension : suspensions) {
            if (suspension.period().from().isAfter(left.on())) {
                throw new Exit.BeforeASuspension(suspension.period().from());
            }
        }
        exit = left;
        Optional<Suspension> outlasting = suspensions.stream()
                .filter(suspension -> suspension.period().covers(left.on()))
                .filter(suspension -> !left.on().equals(suspension.period().until()))
                .findFirst()
                .map(suspension -> suspension.endedOn(suspensionId, left.on()));
        outlasting.ifPresent(this::replace);
        return outlasting;
    }

    /// The exit was written down by mistake: the journey goes on.
    /// @return the fact that says so
    public Exit takeBackExit(UUID which, UUID newId) {
        Exit mistake = exit;
        if (mistake == null || !mistake.id().equals(which)) {
            throw new ChangedMeanwhile();
        }
        exit = null;
        return new Exit(newId, mistake.on(), mistake.outcome(), Map.of(), List.of(), null, which);
    }

    /// @throws Evidence.NotAccepted when the outcome does not ask for it, or there is none yet
    void refuseEvidence(Evidence evidence) {
        boolean accepted = recipe.outcome(exitOrRefusal().outcome())
                .filter(outcome -> Exit.accepts(outcome, evidence.kind()))
                .isPresent();
        if (!accepted) {
            throw new Evidence.NotAccepted();
        }
    }

    void refuseWithdrawal(LocalDate on, LocalDate today) {
        if (on.isBefore(entered) || on.isAfter(today)) {
            throw new Undertaking.WithdrawnOutOfTime(entered);
        }
    }

    public FollowUp followUp(FollowUp answer, LocalDate today) {
        if (!followUpsAfter(recipe, exitOrRefusal()).contains(answer.after())) {
            throw new FollowUp.Unknown();
        }
        if (answer.answer() instanceof FollowUp.Answer.Reached reached
                && recipe.outcome(reached.situation()).isEmpty()) {
            throw new FollowUp.SituationMissing();
        }
        LocalDate due = due(answer.after());
        if (answer.on().isAfter(today)) {
            throw new FollowUp.InTheFuture();
        }
        if (answer.on().isBefore(due)) {
            throw new FollowUp.TooEarly(due);
        }
        for (FollowUp earlier : followUps) {
            if (earlier.after().equals(answer.after()) && !earlier.id().equals(answer.corrects())) {
                throw new FollowUp.AlreadyAnswered(earlier.on());
            }
        }
        followUps.removeIf(earlier -> earlier.id().equals(answer.corrects()));
        followUps.add(answer);
        return answer;
    }

    /// The day on which a follow-up becomes due.
    public LocalDate due(java.time.Period after) {
        return exitOrRefusal().on().plus(after);
    }

    /// After how long the person is asked again: as the recipe says, and never when the programme's own definition set
    /// withdraws the outcome from its count (a death: nobody telephones the family because a date came).
    static List<java.time.Period> followUpsAfter(Recipe recipe, Exit exit) {
        boolean withdrawn = recipe.targets().exits().stream()
                .flatMap(target -> recipe.set(target.set()).stream())
                .anyMatch(set -> set.withdraws(exit.outcome(), exit.details()));
        return withdrawn ? List.of() : recipe.journey().followUps();
    }

    private Exit exitOrRefusal() {
        if (exit == null) {
            throw new Exit.NotYet();
        }
        return exit;
    }

    public JourneyClock clock() {
        List<Period> periods = suspensions.stream().map(Suspension::period).toList();
        return new JourneyClock(
                entered, recipe.journey().longest(), recipe.journey().stopsTheClock(), periods);
    }

    public JourneyId id() {
        return id;
    }

    public LocalDate entered() {
        return entered;
    }

    public Optional<LocalDate> left() {
        return Optional.ofNullable(exit).map(Exit::on);
    }

    /// First day of the open suspension, where suspensions stop the clock.
    public Optional<LocalDate> suspendedSince() {
        return suspensions.stream()
                .filter(suspension -> recipe.journey().stopsTheClock())
                .map(Suspension::period)
                .filter(Period::isOpen)
                .map(Period::from)
                .findFirst();
    }

    /// The limit without what an open suspension adds, day by day.
    public LocalDate limitBeforeOpenSuspension() {
        List<Period> closed = suspensions.stream()
                .map(Suspension::period)
                .filter(period -> !period.isOpen())
                .toList();
        return new JourneyClock(
                        entered, recipe.journey().longest(), recipe.journey().stopsTheClock(), closed)
                .limit(entered);
    }

    private Suspension keep(Suspension suspension, LocalDate today) {
        suspension.refuseUnless(recipe, entered, exit, today);
        JourneyClock others = clockWithout(suspension.corrects());
        for (Period other : others.suspensions()) {
            if (other.overlaps(suspension.period())) {
                throw new Suspension.Overlapping(other.from());
            }
        }
        if (suspension.period().from().isAfter(others.limit(today))) {
            throw new Suspension.AfterTheLimit(others.limit(today));
        }
        replace(suspension);
        return suspension;
    }

    private JourneyClock clockWithout(@Nullable UUID which) {
        List<Period> periods = suspensions.stream()
                .filter(suspension -> !suspension.id().equals(which))
                .map(Suspension::period)
                .toList();
        return new JourneyClock(
                entered, recipe.journey().longest(), recipe.journey().stopsTheClock(), periods);
    }

    private void replace(Suspension suspension) {
        suspensions.removeIf(earlier -> earlier.id().equals(suspension.corrects()));
        suspensions.add(suspension);
    }

    private static void refuseIfStale(boolean isCurrent) {
        if (!isCurrent) {
            throw new ChangedMeanwhile();
        }
    }

    /// Somebody put this right while the form was being filled in: the page now shows what they wrote.
    public static final class ChangedMeanwhile extends Refusal {
        public ChangedMeanwhile() {
            super("journeys.refusal.changed-meanwhile", null);
        }
    }
}
