package fr.essaim.demo;

import fr.essaim.demo.NamedPeople.Script;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Proof;
import fr.essaim.journeys.Suspensions;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Strand;
import fr.essaim.team.Viewers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The named people's lives, through the same acts as a real team's, each as the member who did it.
@Component
class NamedActs {
    private final Journeys journeys;
    private final Suspensions suspensions;
    private final Exits exits;
    private final Facts facts;
    private final Viewers viewers;
    private final TransactionTemplate together;

    NamedActs(
            Journeys journeys,
            Suspensions suspensions,
            Exits exits,
            Facts facts,
            Viewers viewers,
            PlatformTransactionManager transactions) {
        this.journeys = journeys;
        this.suspensions = suspensions;
        this.exits = exits;
        this.facts = facts;
        this.viewers = viewers;
        this.together = new TransactionTemplate(transactions);
    }

    void play(List<NamedPeople.Role> roles, World world) {
        for (Team.Colleague colleague : world.team().members()) {
            var theirs = roles.stream()
                    .filter(role -> role.person()
                            .path()
                            .reference(world.season().today())
                            .filter(colleague.id()::equals)
                            .isPresent())
                    .toList();
            boolean writes = roles.stream()
                    .anyMatch(role -> !facts(role.script(), colleague).isEmpty());
            if (!theirs.isEmpty() || writes) {
                viewers.as(
                        colleague.id(),
                        () -> together.execute(begun -> {
                            theirs.forEach(role ->
                                    journey(role, world.recipe().journey().longest()));
                            roles.forEach(
                                    role -> facts(role.script(), colleague).forEach(line -> write(role, line)));
                            return true;
                        }));
            }
        }
    }

    private void journey(NamedPeople.Role role, java.time.Period longest) {
        var person = role.person();
        var script = role.script();
        var beginning = script.beginning(longest);
        JourneyId id = enter(person, beginning.on());
        int version = 0;
        for (List<String> line : script.lines("suspended")) {
            suspend(person, id, version++, script.day(line.get(0)), script.day(line.get(1)), line.get(2));
        }
        if (beginning.makeUp() > 0) {
            LocalDate from = script.today().minusDays(80);
            suspend(person, id, version++, from, from.plusDays(beginning.makeUp() - 1L), "other");
        }
        for (List<String> line : script.lines("exit")) {
            Proof proof = proof(mint(person, script.exitDay(line.getFirst())), line);
            exits.exit(id, version++, exit(person, script, line), proof, null);
        }
        for (List<String> line : script.lines("follow-up")) {
            exits.followUp(id, version++, followUp(person, script, line));
        }
    }

    private JourneyId enter(Person person, LocalDate on) {
        LocalDate informed = on.minusDays(3).isBefore(person.opened()) ? person.opened() : on.minusDays(3);
        var id = new JourneyId(mint(person, on));
        var entry = new Entry(
                on,
                new Undertaking(Undertaking.Kind.INFORMATION, informed, Undertaking.How.PAPER),
                new Undertaking(Undertaking.Kind.AGREEMENT, on, Undertaking.How.SIGNED));
        journeys.enter(person.id(), id, entry);
        return id;
    }

    private void suspend(Person person, JourneyId id, int version, LocalDate from, LocalDate until, String reason) {
        suspensions.suspend(id, version, mint(person, from), new Period(from, until), reason);
    }

    /// A document, or what somebody saw or was told while it is awaited.
    private static Proof proof(UUID id, List<String> line) {
        String kind = line.get(3);
        return line.get(4).equals("document")
                ? new Proof(id, kind, "specimen-" + kind + ".pdf", Sheets.bytes("/demo/specimen.pdf"), "")
                : new Proof(id, kind, "", new byte[0], line.get(4));
    }

    private static Exit exit(Person person, Script script, List<String> line) {
        LocalDate on = script.exitDay(line.get(0));
        Map<String, String> details = new HashMap<>();
        for (String detail :
                line.get(2).isBlank() ? List.<String>of() : List.of(line.get(2).split("; "))) {
            String[] sides = detail.split(" = ", 2);
            details.put(sides[0], sides[1]);
        }
        return new Exit(mint(person, on), on, line.get(1), details, List.of(), null, null);
    }

    private static FollowUp followUp(Person person, Script script, List<String> line) {
        LocalDate on = script.day(line.get(1));
        FollowUp.Answer answer = switch (line.get(2)) {
            case "reached" -> new FollowUp.Answer.Reached(line.get(3));
            case "unreachable" -> new FollowUp.Answer.Unreachable(Integer.parseInt(line.get(3)));
            case "declined" -> new FollowUp.Answer.Declined();
            default -> new FollowUp.Answer.NotAsked(line.get(3));
        };
        return new FollowUp(mint(person, on), java.time.Period.parse(line.get(0)), on, answer, null);
    }

    private static List<List<String>> facts(Script script, Team.Colleague author) {
        return script.lines().stream()
                .filter(line ->
                        line.getFirst().equals("fact") || line.getFirst().equals("stub"))
                .filter(line -> line.get(8).equals(author.name().full()))
                .toList();
    }

    private void write(NamedPeople.Role role, List<String> line) {
        String[] days = line.get(1).split("\\.\\.", -1);
        LocalDate day = role.script().day(days[0]);
        @Nullable LocalDate until = days.length > 1 ? role.script().day(days[1]) : null;
        boolean plain = line.get(4).equals("done") || line.get(4).equals("planned");
        var fact = new Fact(
                Compartment.of(line.get(3)),
                line.get(2).equals("-") ? null : Strand.of(line.get(2)),
                plain ? word(Fact.State.class, line.get(4)) : Fact.State.BROKEN,
                plain ? null : word(Fact.Side.class, line.get(4)),
                line.get(9),
                line.get(10),
                day,
                until,
                line.get(5).equals("-") ? null : word(Fact.Sign.class, line.get(5)),
                NamedPeople.orNull(line.get(6)),
                line.get(7).equals("-") ? null : Integer.valueOf(line.get(7)),
                line.getFirst().equals("stub"));
        facts.write(mint(role.person(), day), role.person().id(), fact, List.of());
    }

    private static UUID mint(Person person, LocalDate day) {
        return person.chance().id(person.chance().during(day));
    }

    private static <E extends Enum<E>> E word(Class<E> words, String code) {
        return Enum.valueOf(words, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
