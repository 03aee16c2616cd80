package fr.essaim.demo;

import fr.essaim.facts.ReservedText;
import java.time.LocalDate;

/// Tells one life after the other into a batch of rows, by the rules that the forms obey.
final class Simulation {
    private final LocalDate today;
    private final Lives lives;
    private final Passages passages;
    private final Circumstances circumstances;
    private final JourneyRows journeys;
    private final Contacts contacts;
    private final Steps steps;
    private final Confidences confidences;
    private final Plans plans;
    private final Strengths strengths;
    private final FactRows facts;

    Simulation(World world, Rows rows, PlanRows plans, ReservedText seal) {
        today = world.season().today();
        var words = new Sayings();
        facts = new FactRows(rows, seal, today);
        lives = new Lives(world);
        passages = new Passages(world.recipe(), world.season());
        circumstances = new Circumstances(words, new FileRows(rows), world.recipe(), today);
        journeys = new JourneyRows(rows, world, today);
        contacts = new Contacts(words, facts, today);
        steps = new Steps(words, facts, today);
        confidences = new Confidences(words, facts);
        this.plans = new Plans(plans);
        strengths = new Strengths(new TalentRows(rows, world));
    }

    /// One of the named people: what they are good at, and how their way is read.
    void tell(NamedPeople.Role role) {
        strengths.tell(role);
    }

    /// Somebody who entered.
    void tell(long number) {
        var drawn = lives.draw(number);
        var person = drawn.person();
        circumstances.tell(person, number, drawn.entered());
        for (Passage passage : passages.draw(person, drawn.entered())) {
            journeys.write(person, passage);
            LocalDate last = contacts.tell(person, passage);
            steps.tell(person, passage, last);
            confidences.tell(person, passage, last);
            plans.tell(person, passage, last);
            strengths.tell(person, passage, facts.shown(), last);
        }
    }

    /// Somebody whose file is open and who has not entered yet: information or agreement is still to come.
    void await(long number) {
        var drawn = lives.drawNew(number);
        circumstances.tell(drawn.person(), number, today);
    }
}
