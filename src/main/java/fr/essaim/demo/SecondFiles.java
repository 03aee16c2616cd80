package fr.essaim.demo;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.demo.World.Site;
import fr.essaim.duplicates.Comparisons;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Two people whose file was opened twice, as happens at a busy door: at the same hub, where anybody of the team may
/// bring both together; and at the next hub, where only somebody who sees both may.
@Component
class SecondFiles {
    private final Participants participants;
    private final Ways ways;
    private final Comparisons comparisons;
    private final Viewers viewers;

    SecondFiles(Participants participants, Ways ways, Comparisons comparisons, Viewers viewers) {
        this.participants = participants;
        this.ways = ways;
        this.comparisons = comparisons;
        this.viewers = viewers;
    }

    void open(List<NamedPeople.Role> roles, World world) {
        Site here = world.sites().getFirst();
        Site next = world.sites().get(1);
        again(named(roles, "Sandrine Leroy"), new PersonName("Sandrine", "Leroi"), here, coach(world, here), -6);
        again(named(roles, "Hélder Pinto"), new PersonName("Helder", "Pinto"), next, coach(world, next), -7);
        MemberId lead = world.team().named("Mathilde Grimonprez").id();
        viewers.as(lead, () -> {
            comparisons.goOn(Duration.ofSeconds(2));
            return lead;
        });
    }

    private void again(NamedPeople.Role role, PersonName written, Site at, MemberId by, int number) {
        LocalDate today = role.script().today();
        var chance = Chance.of(today, number);
        var id = new ParticipantId(chance.id(chance.during(today.minusDays(1))));
        var who = new Identity(written, role.person().identity().birthDate(), null);
        viewers.as(by, () -> {
            participants.open(id, new HubId(at.id()), who, null);
            role.script()
                    .line("way")
                    .ifPresent(way -> ways.open(id, new Way(Way.Kind.of(way.getFirst()), way.get(1)), null));
            return id;
        });
    }

    private static NamedPeople.Role named(List<NamedPeople.Role> roles, String full) {
        return roles.stream()
                .filter(role -> role.script().name().full().equals(full))
                .findFirst()
                .orElseThrow();
    }

    private static MemberId coach(World world, Site site) {
        var seat = world.team().crews(site.plan().code()).getFirst().employment();
        return seat.on(world.season().today()).orElseThrow();
    }
}
