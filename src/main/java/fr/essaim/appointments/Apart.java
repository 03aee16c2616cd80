package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.facts.Compartment;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Appointments that are for nobody else to know: those of a psychologist, where the recipe says so and the person did
/// not want otherwise. What is done about one is told where those who may know of it read.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Apart {
    private final AppointmentRepository appointments;
    private final Programmes recipes;
    private final Journal journal;

    Apart(AppointmentRepository appointments, Programmes recipes, Journal journal) {
        this.appointments = appointments;
        this.recipes = recipes;
        this.journal = journal;
    }

    /// Chosen, or as the recipe says of those who receive.
    /// @throws Appointment.NobodyReserves when it is chosen, and nobody who receives writes reserved notes
    Compartment compartment(HubId hub, Appointment what) {
        if (what.compartment() == Compartment.TEAM) {
            return Compartment.TEAM;
        }
        Recipe recipe = recipes.recipeOf(hub);
        List<String> roles = appointments.roles(hub, what.hosts());
        if (what.isApart()) {
            var reserved = recipe.compartments().get(Compartment.RESERVED.code());
            if (reserved == null || Collections.disjoint(roles, reserved.writtenBy())) {
                throw new Appointment.NobodyReserves();
            }
            return Compartment.RESERVED;
        }
        return Collections.disjoint(roles, recipe.appointmentsApart()) ? Compartment.TEAM : Compartment.RESERVED;
    }

    void tell(String act, Booked booked, @Nullable String why) {
        ParticipantId person = booked.what().person();
        if (booked.what().isApart()) {
            journal.whispered(act, booked.hub(), person);
        } else if (why == null) {
            journal.did(act, booked.hub(), person);
        } else {
            journal.didBecause(why, act, booked.hub(), person);
        }
    }
}
