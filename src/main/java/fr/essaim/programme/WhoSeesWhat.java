package fr.essaim.programme;

import fr.essaim.kernel.Standing;
import fr.essaim.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who sees what, role by role: notes from the very rows the database's walls read, the rest from
/// the house's standings.
public final class WhoSeesWhat {
    private WhoSeesWhat() {}

    /// What somebody sees of something; `programme.sight.<code>` says it.
    public enum Sight {
        NOTHING,
        OWN_HUBS,
        ALL_HUBS_WITH_REASON,
        ACCOUNTS,
        SAMPLE,
        CARE_TEAM,
        WHOLE_HUB,
        OWN_AND_NAMED,
        NAMED_ONLY,
        ALL,
        AGGREGATES,
        OWN_ACTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param role a role's id: the recipe's, or one of the house's
    public record Row(
            String role,
            Standing standing,
            Sight identity,
            Sight team,
            Sight employment,
            Sight reserved,
            Sight counts,
            Sight journal) {
        public List<Sight> sights() {
            return List.of(identity, team, employment, reserved, counts, journal);
        }
    }

    public static List<Row> of(Recipe recipe) {
        var walls = Walls.of(recipe);
        var rows = new ArrayList<Row>();
        recipe.roles().stream()
                .map(role -> row(walls, role.id(), role.standing()))
                .forEach(rows::add);
        rows.add(row(walls, Recipe.Compartment.HUB_LEAD, Standing.HUB_LEAD));
        for (Standing house :
                List.of(Standing.DIRECTOR, Standing.ADMINISTRATOR, Standing.CONTROLLER, Standing.FUNDER)) {
            rows.add(row(walls, house.code(), house));
        }
        return List.copyOf(rows);
    }

    private static Row row(List<Walls.Wall> walls, String role, Standing standing) {
        return new Row(
                role,
                standing,
                identity(standing),
                notes(walls, role, "team"),
                notes(walls, role, "employment"),
                reserved(walls, role, standing),
                counts(standing),
                journal(standing));
    }

    private static Sight notes(List<Walls.Wall> walls, String role, String compartment) {
        boolean hub = reads(walls, role, compartment, "hub");
        return hub ? Sight.WHOLE_HUB : reads(walls, role, compartment, "care-team") ? Sight.CARE_TEAM : Sight.NOTHING;
    }

    private static boolean reads(List<Walls.Wall> walls, String role, String compartment, String reach) {
        return walls.contains(new Walls.Wall("compartment_readers", compartment, role, reach));
    }

    /// Authors read what they wrote; colleagues face to face with people may be named; nobody else ever reads one.
    private static Sight reserved(List<Walls.Wall> walls, String role, Standing standing) {
        if (walls.contains(new Walls.Wall("compartment_writers", "reserved", role, ""))) {
            return Sight.OWN_AND_NAMED;
        }
        return standing == Standing.COACH || standing == Standing.SOCIAL_WORKER ? Sight.NAMED_ONLY : Sight.NOTHING;
    }

    private static Sight identity(Standing standing) {
        return switch (standing) {
            case COACH, SOCIAL_WORKER, HUB_LEAD -> Sight.OWN_HUBS;
            case DIRECTOR -> Sight.ALL_HUBS_WITH_REASON;
            case ADMINISTRATOR -> Sight.ACCOUNTS;
            case CONTROLLER -> Sight.SAMPLE;
            case FUNDER -> Sight.NOTHING;
        };
    }

    private static Sight counts(Standing standing) {
        return switch (standing) {
            case COACH, SOCIAL_WORKER, HUB_LEAD -> Sight.OWN_HUBS;
            case DIRECTOR, ADMINISTRATOR -> Sight.ALL;
            case CONTROLLER -> Sight.SAMPLE;
            case FUNDER -> Sight.AGGREGATES;
        };
    }

    private static Sight journal(Standing standing) {
        return switch (standing) {
            case COACH, SOCIAL_WORKER -> Sight.OWN_ACTS;
            case HUB_LEAD -> Sight.OWN_HUBS;
            case ADMINISTRATOR -> Sight.ALL;
            case DIRECTOR, CONTROLLER, FUNDER -> Sight.NOTHING;
        };
    }
}
