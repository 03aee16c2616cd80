package fr.essaim.demo;

import fr.essaim.facts.Fact;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.Agreement;
import fr.essaim.plans.Aid;
import fr.essaim.plans.Amount;
import fr.essaim.plans.Review;
import fr.essaim.plans.Step;
import fr.essaim.plans.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody and their team agreed to do, and what became of it: steps side by side, some that
/// fail and are tried again, reviews every six or seven weeks.
final class Plans {
    private static final double NO_PLAN = 0.12;
    private static final int CYCLE = 48;

    private final Map<String, List<List<String>>> words = Sheets.blocks("plans");
    private final PlanRows rows;

    Plans(PlanRows rows) {
        this.rows = rows;
    }

    /// A review that was held.
    private record Held(UUID id, LocalDate on) {}

    /// One person's plan as it is being told, from its first day to the last on which anything is.
    private record Telling(Person person, LocalDate first, LocalDate last, List<Held> held) {
        @Nullable
        Held after(LocalDate day) {
            return held.stream()
                    .filter(one -> one.on().isAfter(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// @param last the last day on which anything is told
    void tell(Person person, Passage passage, LocalDate last) {
        var chance = person.chance();
        LocalDate first = Chance.weekday(passage.entered().plusDays(chance.between(8, 26)));
        if (first.isAfter(last) || chance.happens(NO_PLAN)) {
            return;
        }
        LocalDate agreed = first.plusDays(chance.between(0, 10));
        boolean agrees = !agreed.isAfter(last) && chance.happens(0.9);
        var held = agrees ? reviews(person, passage, agreed, last) : List.<Held>of();
        var telling = new Telling(person, first, last, held);
        int goals = chance.happens(0.45) ? 2 : 1;
        for (int i = 0; i < goals; i++) {
            goal(telling, strand(chance), passage.exit() != null);
        }
        if (chance.happens(0.3)) {
            step(telling, null, strand(chance), first);
        }
        need(telling);
        if (chance.happens(0.22)) {
            aid(telling);
        }
    }

    private static Strand strand(Chance chance) {
        return chance.pick(List.of(Strand.values()));
    }

    /// The agreement, and the reviews that follow it; the last one at the exit.
    private List<Held> reviews(Person person, Passage passage, LocalDate agreed, LocalDate last) {
        var chance = person.chance();
        var how = chance.pick(List.of(Undertaking.How.values()));
        LocalDate next = agreed.plusDays(CYCLE + chance.between(-12, 12));
        rows.agree(person, agreed, new Agreement(agreed, agreed, how, next));
        List<Held> held = new ArrayList<>();
        while (!next.isAfter(last)) {
            LocalDate on = next;
            next = on.plusDays(CYCLE + chance.between(-12, 12));
            String said = chance.happens(0.7) ? said("review", person) : null;
            held.add(new Held(rows.review(person, on, new Review(Review.Kind.REVIEW, on, said, next)), on));
        }
        boolean ends = passage.exit() != null && chance.happens(0.6);
        if (ends && (held.isEmpty() || held.getLast().on().isBefore(last))) {
            var end = new Review(Review.Kind.END, last, said("end", person), null);
            held.add(new Held(rows.review(person, last, end), last));
        }
        return held;
    }

    private void goal(Telling plan, Strand strand, boolean over) {
        var person = plan.person();
        var chance = person.chance();
        UUID goal = rows.goal(person, plan.first(), strand, said("goal " + strand.code(), person));
        int steps = chance.between(1, 3);
        for (int i = 0; i < steps; i++) {
            step(plan, goal, strand, i == 0 ? plan.first() : chance.day(plan.first(), plan.last()));
        }
        if (plan.first().isBefore(plan.last()) && chance.happens(over ? 0.6 : 0.08)) {
            turn(plan, Turn.Subject.GOAL, goal, Turn.Kind.REACHED, plan.last(), null, null);
        }
    }

    private void step(Telling plan, @Nullable UUID goal, Strand strand, LocalDate day) {
        var person = plan.person();
        var chance = person.chance();
        List<String> told = chance.pick(words("step " + strand.code()));
        LocalDate due = chance.happens(0.75) ? day.plusDays(chance.between(6, 40)) : null;
        var owner = owner(person, day, told.get(1));
        UUID id = rows.step(person, day, new Step(goal, bent(told.getFirst(), person), strand, owner, due));
        LocalDate end = due == null ? day.plusDays(chance.between(10, 50)) : due;
        if (!end.isAfter(plan.last())) {
            fate(plan, id, end);
        }
    }

    private void fate(Telling plan, UUID step, LocalDate end) {
        var person = plan.person();
        var chance = person.chance();
        double fate = chance.share(0, 1);
        var review = plan.after(end);
        if (fate < 0.62) {
            turn(
                    plan,
                    Turn.Subject.STEP,
                    step,
                    Turn.Kind.DONE,
                    end,
                    chance.happens(0.4) ? said("done", person) : null,
                    null);
        } else if (fate < 0.76) {
            fails(plan, step, end);
        } else if (review != null) {
            boolean drops = chance.happens(0.35);
            var answer = new Turn(
                    step,
                    drops ? Turn.Kind.DROPPED : Turn.Kind.CARRIED,
                    review.on(),
                    null,
                    drops ? said("dropped", person) : null,
                    drops ? null : review.on().plusDays(chance.between(10, 40)));
            rows.turn(person, Turn.Subject.STEP, answer, review.id());
        }
    }

    /// On somebody's side, and often tried again.
    private void fails(Telling plan, UUID step, LocalDate on) {
        var person = plan.person();
        List<String> why = person.chance().pick(words("failed"));
        var side = Fact.Side.valueOf(why.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate again = on.plusDays(person.chance().between(12, 30));
        var failed = new Turn(step, Turn.Kind.FAILED, on, side, bent(why.get(1), person), again);
        rows.turn(person, Turn.Subject.STEP, failed, null);
        if (!again.isAfter(plan.last()) && person.chance().happens(0.6)) {
            turn(plan, Turn.Subject.STEP, step, Turn.Kind.DONE, again, null, null);
        }
    }

    private void need(Telling plan) {
        var chance = plan.person().chance();
        for (int i = chance.between(0, 2); i > 0; i--) {
            List<String> told = chance.pick(words("need"));
            UUID need = rows.need(plan.person(), plan.first(), told.getFirst(), NamedPeople.orNull(told.get(1)));
            if (plan.first().isBefore(plan.last()) && chance.happens(0.45)) {
                turn(plan, Turn.Subject.NEED, need, Turn.Kind.ANSWERED, plan.last(), null, null);
            }
        }
    }

    private void aid(Telling plan) {
        var person = plan.person();
        var chance = person.chance();
        List<String> told = chance.pick(words("aid"));
        var amount = new Amount(Integer.parseInt(told.get(1)));
        LocalDate day = chance.day(plan.first(), plan.last());
        UUID aid = rows.aid(person, day, new Aid(told.getFirst(), amount, day));
        LocalDate decided = day.plusDays(chance.between(2, 12));
        if (decided.isAfter(plan.last())) {
            return;
        }
        if (chance.happens(0.12)) {
            String why = said("aid refused", person);
            rows.aidTurn(person, aid, new Aid.Turn(Aid.Turn.Kind.REFUSED, decided, null, null, null, why, null));
            return;
        }
        var granted =
                new Aid.Turn(Aid.Turn.Kind.GRANTED, decided, "Commission du hub", told.get(2), amount, null, null);
        rows.aidTurn(person, aid, granted);
        LocalDate paid = decided.plusDays(chance.between(1, 9));
        if (!paid.isAfter(plan.last()) && chance.happens(0.85)) {
            rows.aidTurn(person, aid, new Aid.Turn(Aid.Turn.Kind.PAID, paid, null, null, amount, null, null));
            LocalDate kept = paid.plusDays(chance.between(1, 6));
            if (!kept.isAfter(plan.last()) && chance.happens(0.7)) {
                rows.aidTurn(person, aid, Aid.Turn.receipt(kept, null, said("receipt", person)));
            }
        }
    }

    private void turn(
            Telling plan,
            Turn.Subject subject,
            UUID about,
            Turn.Kind kind,
            LocalDate on,
            @Nullable String said,
            @Nullable LocalDate due) {
        rows.turn(plan.person(), subject, new Turn(about, kind, on, null, said, due), null);
    }

    private Step.Owner owner(Person person, LocalDate day, String who) {
        return switch (who) {
            case "person" -> Step.Owner.person();
            case "member" -> Step.Owner.member(FileRows.author(person, day).value());
            default -> Step.Owner.actor(rows.actor(who));
        };
    }

    private List<List<String>> words(String block) {
        return Objects.requireNonNull(words.get(block), block);
    }

    private String said(String block, Person person) {
        return bent(person.chance().pick(words(block)).getFirst(), person);
    }

    private static String bent(String text, Person person) {
        return Objects.requireNonNull(Sayings.bent(text, person.woman()));
    }
}
