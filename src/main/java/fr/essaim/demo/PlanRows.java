package fr.essaim.demo;

import fr.essaim.facts.Fact;
import fr.essaim.kernel.Strand;
import fr.essaim.network.Actor;
import fr.essaim.plans.Agreement;
import fr.essaim.plans.Aid;
import fr.essaim.plans.Goal;
import fr.essaim.plans.Need;
import fr.essaim.plans.Review;
import fr.essaim.plans.Step;
import fr.essaim.plans.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The elements of plans as rows, each checked by the rule a form meets on the day it is written.
/// Of one day, what is wanted is written before what is agreed to.
final class PlanRows {
    private static final String ABOUT = "id, participant_id, hub_id, author, written_at, ";
    private static final Map<String, Integer> HOURS = Map.of(
            "goals",
            9,
            "needs",
            10,
            "steps",
            11,
            "aids",
            12,
            "turns",
            14,
            "aid_turns",
            15,
            "reviews",
            16,
            "agreements",
            17);

    private final Map<String, Copy> tables = new HashMap<>();
    private final Map<String, UUID> actors = new HashMap<>();
    private final LocalDate yesterday;

    PlanRows(Rows rows, World world) {
        yesterday = world.season().today().minusDays(1);
        var network = rows.into("network.actors", "id, name, name_key, kind, noted_by");
        var chance = Chance.of(world.season().today(), -9000);
        var noter = world.team().members().getFirst().id();
        for (List<String> actor : Objects.requireNonNull(Sheets.blocks("plans").get("actors"))) {
            UUID id = chance.id(chance.during(yesterday));
            network.row(id, actor.getFirst(), Actor.key(actor.getFirst()), actor.get(1), noter);
            this.actors.put(actor.getFirst(), id);
        }
        table(rows, "goals", "words, strand, said_on");
        table(rows, "needs", "theme, said_by, words, said_on");
        table(rows, "steps", "goal_id, what, strand, owner, owner_member, owner_actor, due_on");
        table(rows, "reviews", "kind, held_on, words, next_on");
        table(rows, "turns", "goal_id, need_id, step_id, review_id, kind, on_day, side, words, due_on");
        table(rows, "agreements", "person_on, team_on, how, next_on");
        table(rows, "aids", "what, cents, asked_on");
        table(rows, "aid_turns", "aid_id, kind, on_day, decided_by, funder, cents, words");
    }

    private void table(Rows rows, String name, String columns) {
        tables.put(name, rows.into("plans." + name, ABOUT + columns));
    }

    /// A partner by name.
    UUID actor(String name) {
        return Objects.requireNonNull(actors.get(name), name);
    }

    UUID goal(Person person, LocalDate day, @Nullable Strand strand, String words) {
        var goal = new Goal(words, strand, day).checked(day);
        return row("goals", person, day, goal.words(), strand == null ? null : strand.code(), day);
    }

    UUID need(Person person, LocalDate day, String theme, @Nullable String words) {
        var need = new Need(theme, Need.By.PERSON, words, day).checked(day);
        return row("needs", person, day, theme, need.saidBy().code(), need.words(), day);
    }

    UUID step(Person person, LocalDate day, Step step) {
        var checked = step.checked(day);
        var owner = checked.owner();
        var strand = checked.strand();
        boolean member = owner.kind() == Step.Owner.Kind.MEMBER;
        return row(
                "steps",
                person,
                day,
                checked.goal(),
                checked.what(),
                strand == null ? null : strand.code(),
                FileRows.code(owner.kind()),
                member ? owner.id() : null,
                member ? null : owner.id(),
                checked.due());
    }

    void turn(Person person, Turn.Subject subject, Turn turn, @Nullable UUID review) {
        LocalDate day = Objects.requireNonNull(turn.on());
        var checked = turn.checked(day);
        Fact.@Nullable Side side = checked.side();
        row(
                review == null ? "turns" : "turns of reviews",
                person,
                day,
                subject == Turn.Subject.GOAL ? turn.about() : null,
                subject == Turn.Subject.NEED ? turn.about() : null,
                subject == Turn.Subject.STEP ? turn.about() : null,
                review,
                checked.kind().code(),
                day,
                side == null ? null : FileRows.code(side),
                checked.words(),
                checked.due());
    }

    void agree(Person person, LocalDate day, Agreement agreement) {
        var checked = agreement.checked(day);
        row("agreements", person, day, day, day, FileRows.code(checked.how()), checked.next());
    }

    UUID review(Person person, LocalDate day, Review review) {
        var checked = review.checked(day);
        return row("reviews", person, day, checked.kind().code(), day, checked.words(), checked.next());
    }

    UUID aid(Person person, LocalDate day, Aid aid) {
        var checked = aid.checked(day);
        return row("aids", person, day, checked.what(), checked.amount().cents(), day);
    }

    void aidTurn(Person person, UUID aid, Aid.Turn turn) {
        LocalDate day = Objects.requireNonNull(turn.on());
        var checked = turn.checked(day);
        var amount = checked.amount();
        row(
                "aid_turns",
                person,
                day,
                aid,
                checked.kind().code(),
                day,
                checked.decidedBy(),
                checked.funder(),
                amount == null ? null : amount.cents(),
                checked.words());
    }

    /// Nothing is written after yesterday.
    private UUID row(String table, Person person, LocalDate day, @Nullable Object... cells) {
        LocalDate written = day.isAfter(yesterday) ? yesterday : day;
        String name = table.replaceFirst(" .*", "");
        int hour = name.equals(table) ? Objects.requireNonNull(HOURS.get(name)) : 17;
        Instant at = written.atTime(LocalTime.of(hour, 0))
                .plusSeconds(person.chance().between(0, 3000))
                .atZone(Chance.PARIS)
                .toInstant();
        UUID id = person.chance().id(at);
        var row = new @Nullable Object[cells.length + 5];
        Object[] about = {id, person.id(), person.hub(), FileRows.author(person, day), at};
        System.arraycopy(about, 0, row, 0, about.length);
        System.arraycopy(cells, 0, row, about.length, cells.length);
        Objects.requireNonNull(tables.get(name)).row(row);
        return id;
    }
}
