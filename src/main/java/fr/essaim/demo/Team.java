package fr.essaim.demo;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Spelling;
import fr.essaim.kernel.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everybody who works for the programme: the cast, and coaches drawn for the other hubs, as many
/// as there are people to accompany.
final class Team {
    /// People two coaches have had together since the beginning, more or less.
    private static final int PEOPLE_PER_PAIR = 200;
    /// Where a coach left and another took over: what happens to their people is part of the demo.
    private static final Map<String, String> REPLACED = Map.of("coach-booster", "douai", "coach-emploi", "roubaix");

    /// Where a coach leaves soon, and their people wait to be passed on.
    private static final Map<String, String> LEAVING = Map.of("coach-booster", "carvin");

    /// Heard in the North; one colleague in three speaks one.
    private static final List<String> LANGUAGES = List.of("en", "ar", "pt", "nl", "pl", "es", "tr");

    private static final int NOTICE = 21;
    private static final int DAYS_AGO = 100;
    private static final BigDecimal WHOLE = new BigDecimal("1.000");

    private final Season season;
    private final Map<String, HubPlan> hubs = new HashMap<>();
    private final Names names = new Names();
    private final Chance chance;
    private final Chance tongues;
    private final List<Colleague> members = new ArrayList<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final Map<String, List<Crew>> crews = new HashMap<>();

    /// Two coaches of a hub, and those of the flying team who come there: who accompanies the same people.
    ///
    /// @param flying social workers; the psychologist apart, for few people see her
    record Crew(Path.Seat booster, Path.Seat employment, List<Path.Seat> flying, List<Path.Seat> psychologists) {}

    Team(Season season, List<HubPlan> plans) {
        this.season = season;
        this.chance = Chance.of(season.today(), -1);
        this.tongues = Chance.of(season.today(), -4);
        plans.forEach(plan -> hubs.put(plan.code(), plan));
        Sheets.rows("members").forEach(this::cast);
        int pairs = Math.max(1, season.people() / (plans.size() * PEOPLE_PER_PAIR));
        plans.forEach(plan -> crews.put(plan.code(), crews(plan, pairs)));
    }

    List<Colleague> members() {
        return List.copyOf(members);
    }

    List<Crew> crews(String hub) {
        return Objects.requireNonNull(crews.get(hub), hub);
    }

    /// @throws IllegalArgumentException when nobody has this name
    Colleague named(String full) {
        return members.stream()
                .filter(member -> member.name().full().equals(full))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(full));
    }

    private void cast(List<String> row) {
        String[] name = row.getFirst().split(" ", 2);
        var standing = Standing.of(row.get(1));
        List<Colleague.Post> posts = new ArrayList<>();
        for (String share : Sheets.list(row.get(3))) {
            String[] words = share.split(" ", -1);
            posts.add(post(row.get(2), standing, words[0], new BigDecimal(words[1]), since(words[0])));
        }
        if (posts.isEmpty()) {
            posts.add(new Colleague.Post(row.get(2), standing, null, BigDecimal.ZERO, Period.since(season.start())));
        }
        hire(new PersonName(name[0], name[1]), posts, row.size() > 4 ? Sheets.list(row.get(4)) : List.of());
    }

    private List<Crew> crews(HubPlan plan, int pairs) {
        List<Path.Seat> flying = new ArrayList<>(seats(plan, Standing.SOCIAL_WORKER).stream()
                .filter(seat -> !seat.role().equals("psychologist"))
                .toList());
        List<Path.Seat> psychologists = seats(plan, Standing.SOCIAL_WORKER).stream()
                .filter(seat -> seat.role().equals("psychologist"))
                .toList();
        List<Path.Seat> coaches = seats(plan, Standing.COACH);
        List<Crew> all = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            boolean cast = pair == 0 && coaches.size() == 2;
            Path.Seat booster = cast ? coaches.get(0) : fill("coach-booster", Standing.COACH, plan, pair);
            Path.Seat employment = cast ? coaches.get(1) : fill("coach-emploi", Standing.COACH, plan, pair);
            List<Path.Seat> social =
                    pair == 0 ? flying : List.of(fill("educateur", Standing.SOCIAL_WORKER, plan, pair));
            all.add(new Crew(booster, employment, social, pair == 0 ? psychologists : List.of()));
        }
        return List.copyOf(all);
    }

    private List<Path.Seat> seats(HubPlan plan, Standing standing) {
        List<Path.Seat> seats = new ArrayList<>();
        for (Colleague member : members) {
            for (Colleague.Post post : member.posts()) {
                if (plan.code().equals(post.hub()) && post.standing() == standing) {
                    seats.add(Path.Seat.of(post.role(), member.id(), post.period()));
                }
            }
        }
        return seats;
    }

    private Path.Seat fill(String role, Standing standing, HubPlan plan, int pair) {
        Period whole = since(plan.code());
        if (pair == 0 && plan.code().equals(LEAVING.get(role))) {
            var until = new Period(whole.from(), season.today().plusDays(NOTICE));
            return Path.Seat.of(role, draw(role, standing, plan, until), whole);
        }
        if (pair > 0 || !plan.code().equals(REPLACED.get(role))) {
            MemberId only = draw(role, standing, plan, whole);
            return Path.Seat.of(role, only, whole);
        }
        LocalDate last = season.today().minusDays(DAYS_AGO);
        var before = new Period(whole.from(), last);
        var after = Period.since(last.plusDays(1));
        return new Path.Seat(
                role,
                List.of(
                        new Path.Seat.Holder(draw(role, standing, plan, before), before),
                        new Path.Seat.Holder(draw(role, standing, plan, after), after)));
    }

    private MemberId draw(String role, Standing standing, HubPlan plan, Period period) {
        var name = names.draw(chance.happens(0.6), chance);
        var spoken = tongues.happens(0.35) ? List.of(tongues.pick(LANGUAGES)) : List.<String>of();
        return hire(name, List.of(post(role, standing, plan.code(), WHOLE, period)), spoken);
    }

    private MemberId hire(PersonName name, List<Colleague.Post> posts, List<String> languages) {
        var id = new MemberId(chance.id(chance.during(season.start())));
        int rank = addresses.merge(Colleague.address(name, 1), 1, Integer::sum);
        members.add(new Colleague(id, name, Colleague.address(name, rank), List.copyOf(posts), languages));
        return id;
    }

    private static Colleague.Post post(String role, Standing standing, String hub, BigDecimal share, Period period) {
        return new Colleague.Post(role, standing, hub, share, period);
    }

    /// A team is there from the day its hub opens.
    private Period since(String hub) {
        return Period.since(Objects.requireNonNull(hubs.get(hub), hub).opens(season));
    }

    /// A member of the team and the posts they hold or held.
    ///
    /// @param languages codes of those they speak beside French
    record Colleague(MemberId id, PersonName name, String email, List<Post> posts, List<String> languages) {
        /// @param hub code of the hub, or null for the whole installation
        record Post(
                String role, Standing standing, @Nullable String hub, BigDecimal share, Period period) {}

        /// @param rank above 1 when others of the same name came before
        static String address(PersonName name, int rank) {
            return Spelling.plain(name.first()) + "." + Spelling.plain(name.last()) + (rank > 1 ? rank : "")
                    + "@exemple.fr";
        }
    }
}
