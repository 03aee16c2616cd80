package fr.essaim.demo;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.demo.Chance.Weighted;
import fr.essaim.demo.World.Site;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws people: who they are, when they come, where they are accompanied and by whom.
final class Lives {
    private static final double MOVES = 0.03;

    private final Season season;
    private final Weighted<Site> sites = new Weighted<>();
    private final Team team;
    private final Names names = new Names();

    Lives(World world) {
        this.season = world.season();
        this.team = world.team();
        for (Site site : world.sites()) {
            this.sites.add((int) ChronoUnit.DAYS.between(site.plan().opens(season), season.today()), site);
        }
    }

    /// A person and the day on which they enter.
    record Drawn(Person person, LocalDate entered) {}

    /// Somebody who entered one day or another since their hub opened.
    Drawn draw(long number) {
        var chance = Chance.of(season.today(), number);
        Site site = chance.pick(sites);
        LocalDate opens = site.plan().opens(season);
        LocalDate entered =
                Chance.weekday(chance.day(opens.plusDays(2), season.today().minusDays(2)));
        return draw(site, entered.minusDays(chance.between(1, 25)), entered, chance);
    }

    /// Somebody whose file was opened these days, and who has not entered.
    Drawn drawNew(long number) {
        var chance = Chance.of(season.today(), number);
        return draw(chance.pick(sites), season.today().minusDays(chance.between(2, 20)), season.today(), chance);
    }

    private Drawn draw(Site site, LocalDate since, LocalDate entered, Chance chance) {
        LocalDate opens = site.plan().opens(season);
        boolean woman = chance.happens(0.5);
        var identity = identity(woman, chance).checked(season.today());
        LocalDate opened = since.isBefore(opens) ? opens : since;
        var path = path(site, opened, entered, chance);
        var id = new ParticipantId(chance.id(chance.during(opened)));
        return new Drawn(new Person(id, identity, woman, opened, path, chance), entered);
    }

    private Identity identity(boolean woman, Chance chance) {
        double said = chance.share(0, 1);
        Identity.@Nullable Gender gender = said < 0.015 ? null : woman ? Identity.Gender.WOMAN : Identity.Gender.MAN;
        LocalDate born = season.today().minusYears(age(chance)).minusDays(chance.between(1, 364));
        return new Identity(
                names.draw(woman, chance),
                chance.happens(0.015) ? null : born,
                said > 0.995 ? Identity.Gender.OTHER : gender);
    }

    /// From 18 to 64; many young, some near retirement.
    private static int age(Chance chance) {
        int years = (chance.between(18, 40) + chance.between(18, 64) + chance.between(18, 64)) / 3;
        return Math.max(18, years + chance.between(-6, 6)); // the programme takes adults
    }

    private Path path(Site site, LocalDate opened, LocalDate entered, Chance chance) {
        LocalDate today = season.today();
        LocalDate moved = entered.plusDays(chance.between(60, 200));
        Site there = chance.pick(sites);
        boolean moves = chance.happens(MOVES)
                && !there.equals(site)
                && moved.isBefore(today.minusDays(5))
                && !moved.isBefore(there.plan().opens(season));
        if (!moves) {
            return new Path(List.of(leg(site, Period.since(opened), chance)));
        }
        return new Path(List.of(
                leg(site, new Period(opened, moved.minusDays(1)), chance), leg(there, Period.since(moved), chance)));
    }

    /// The reference, the other coach beside, and for most a social worker of the flying team.
    private Path.Leg leg(Site site, Period period, Chance chance) {
        Team.Crew crew = chance.pick(team.crews(site.plan().code()));
        boolean first = chance.happens(0.62);
        List<Path.Charge> charges = new ArrayList<>();
        charges.add(new Path.Charge(first ? crew.booster() : crew.employment(), CareTeam.Part.REFERENCE, period));
        if (chance.happens(0.85)) {
            support(first ? crew.employment() : crew.booster(), period, chance.between(0, 30))
                    .ifPresent(charges::add);
        }
        if (!crew.flying().isEmpty() && chance.happens(0.75)) {
            support(chance.pick(crew.flying()), period, chance.between(0, 40)).ifPresent(charges::add);
        }
        if (!crew.psychologists().isEmpty() && chance.happens(0.2)) {
            support(chance.pick(crew.psychologists()), period, chance.between(20, 90))
                    .ifPresent(charges::add);
        }
        return new Path.Leg(site, period, List.copyOf(charges));
    }

    private Optional<Path.Charge> support(Path.Seat seat, Period period, int after) {
        LocalDate from = period.from().plusDays(after);
        LocalDate until = period.until();
        return from.isAfter(season.today()) || (until != null && from.isAfter(until))
                ? Optional.empty()
                : Optional.of(new Path.Charge(seat, CareTeam.Part.SUPPORT, new Period(from, until)));
    }
}
