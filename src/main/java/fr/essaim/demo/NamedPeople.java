package fr.essaim.demo;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Situations;
import fr.essaim.casefiles.Way;
import fr.essaim.demo.World.Site;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.territory.CommuneCode;
import fr.essaim.territory.DistrictCode;
import fr.essaim.territory.Zoning;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of the named people, all at the first hub: opened before their entry, as they would have been.
final class NamedPeople {
    private static final int OPENED_BEFORE = 9;

    private final World world;
    private final FileRows rows;
    private final Site site;
    private final Team.Crew crew;

    NamedPeople(World world, Rows rows) {
        this.world = world;
        this.rows = new FileRows(rows);
        this.site = world.sites().getFirst();
        this.crew = world.team().crews(site.plan().code()).getFirst();
    }

    /// A named person and what happens to them.
    record Role(Person person, Script script) {}

    List<Role> open() {
        return Script.all(world.season().today()).stream().map(this::open).toList();
    }

    private Role open(Script script) {
        var is = script.line("is").orElseThrow();
        var chance = Chance.of(script.today(), script.number());
        LocalDate entered = script.beginning(world.recipe().journey().longest()).on();
        LocalDate opens = site.plan().opens(world.season());
        LocalDate opened = entered.minusDays(OPENED_BEFORE).isBefore(opens) ? opens : entered.minusDays(OPENED_BEFORE);
        boolean woman = is.getFirst().equals("woman");
        LocalDate born = script.today().minusYears(Integer.parseInt(is.get(1))).minusDays(chance.between(20, 300));
        var identity = new Identity(script.name(), born, woman ? Identity.Gender.WOMAN : Identity.Gender.MAN);
        var id = new ParticipantId(chance.id(chance.during(opened)));
        var person = new Person(id, identity, woman, opened, path(script, opened), chance);
        file(person, script, is, entered);
        return new Role(person, script);
    }

    private Path path(Script script, LocalDate opened) {
        var period = Period.since(opened);
        List<Path.Charge> charges = new ArrayList<>();
        for (String name : Sheets.list(script.line("care").orElseThrow().getFirst())) {
            var part = charges.isEmpty() ? CareTeam.Part.REFERENCE : CareTeam.Part.SUPPORT;
            charges.add(new Path.Charge(seat(world.team().named(name).id()), part, period));
        }
        return new Path(List.of(new Path.Leg(site, period, charges)));
    }

    private Path.Seat seat(MemberId member) {
        return Stream.of(
                        Stream.of(crew.booster(), crew.employment()),
                        crew.flying().stream(),
                        crew.psychologists().stream())
                .flatMap(seats -> seats)
                .filter(seat -> seat.holders().getFirst().member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void file(Person person, Script script, List<String> is, LocalDate entered) {
        List<Way> reach = new ArrayList<>();
        script.lines("way").forEach(way -> reach.add(new Way(Way.Kind.of(way.getFirst()), way.get(1))));
        rows.open(person, reach, world.recipe().journey().oldHubReads());
        for (int i = 0; i < reach.size(); i++) {
            rows.way(person, reach.get(i), orNull(script.lines("way").get(i).get(2)));
        }
        script.lines("wish").forEach(wish -> rows.wish(person, wish.getFirst(), entered));
        var home = script.line("home").orElseThrow();
        @Nullable String district = orNull(home.get(1));
        var zoning = district == null
                ? Zoning.outside(person.opened(), Zoning.How.ADDRESS)
                : Zoning.inside(new DistrictCode(district), person.opened(), Zoning.How.ADDRESS);
        var commune = new CommuneCode(home.getFirst());
        rows.home(person, new Home(orNull(home.get(2)), commune, zoning, person.opened()));
        String kind = is.get(2);
        rows.orientation(
                person,
                kind,
                Circumstances.sensitive(world.recipe(), kind),
                orNull(is.get(3)),
                person.opened().minusDays(4));
        script.line("answers").ifPresent(answers -> answers(person, answers.getFirst(), entered));
    }

    private void answers(Person person, String cell, LocalDate entered) {
        for (String pair : Sheets.list(cell)) {
            String[] words = pair.split(" ", 2);
            if (world.recipe().question(words[0]).isPresent()) {
                rows.answer(person, words[0], Situations.State.GIVEN, words[1], entered.plusDays(6));
            }
        }
    }

    static @Nullable String orNull(String cell) {
        return cell.isBlank() || cell.equals("-") ? null : cell;
    }

    /// What happens to one of the named people, as `cast.txt` tells it; days are counted from today.
    ///
    /// @param number tells them apart from those who are drawn
    record Script(int number, PersonName name, List<List<String>> lines, LocalDate today) {
        static List<Script> all(LocalDate today) {
            List<Script> scripts = new ArrayList<>();
            Sheets.blocks("cast").forEach((full, lines) -> {
                String[] words = full.split(" ", 2);
                scripts.add(new Script(-10 - scripts.size(), new PersonName(words[0], words[1]), lines, today));
            });
            return List.copyOf(scripts);
        }

        /// The cells after the keyword of each such line.
        List<List<String>> lines(String keyword) {
            return lines.stream()
                    .filter(line -> line.getFirst().equals(keyword))
                    .map(line -> line.subList(1, line.size()))
                    .toList();
        }

        Optional<List<String>> line(String keyword) {
            return lines(keyword).stream().findFirst();
        }

        /// `-26` → 26 days ago.
        LocalDate day(String offset) {
            return today.plusDays(Integer.parseInt(offset));
        }

        /// The day of entry, and how many days of suspension make up for a month's end when the
        /// limit must fall on a day.
        record Beginning(LocalDate on, int makeUp) {}

        /// `-287`, or `limit 58 26`: so that the clock, suspended 26 days, runs out in 58.
        Beginning beginning(java.time.Period longest) {
            String[] words = line("enters").orElseThrow().getFirst().split(" ", -1);
            if (!words[0].equals("limit")) {
                return new Beginning(day(words[0]), 0);
            }
            LocalDate limit = day(words[1]).minusDays(words.length > 2 ? Integer.parseInt(words[2]) : 0);
            LocalDate on = limit.minus(longest);
            return new Beginning(on, (int) ChronoUnit.DAYS.between(on.plus(longest), limit));
        }

        /// `-3`, or `due P3M 2`: so that what is asked three months later is due in two days.
        LocalDate exitDay(String cell) {
            String[] words = cell.split(" ", -1);
            return words[0].equals("due") ? day(words[2]).minus(java.time.Period.parse(words[1])) : day(cell);
        }
    }
}
