package fr.essaim.appointments.web;

import fr.essaim.appointments.web.SlotsPage.DayRow;
import fr.essaim.appointments.web.SlotsPage.SlotRow;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import fr.essaim.site.Sheaf;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads slots: nobody's name is there but the team's, so nothing is journaled.
@Component
@Transactional(readOnly = true)
class SlotsPageQuery {
    private final NamedParameterJdbcOperations database;
    private final Colleagues colleagues;
    private final Clock clock;

    SlotsPageQuery(NamedParameterJdbcOperations database, Colleagues colleagues, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    private record Changed(UUID slot, DayRow day) {}

    /// @param member null: the viewer
    /// @throws NotHere when they are no colleague
    SlotsPage page(@Nullable UUID member) {
        Viewer viewer = Viewers.required();
        UUID whose = member == null ? viewer.id().value() : member;
        boolean own = whose.equals(viewer.id().value());
        var team = colleagues.all();
        String name = own ? viewer.name().full() : team.of(whose);
        if (name == null) {
            throw new NotHere();
        }
        var sheaf = new Sheaf();
        List<Changed> changed = sheaf.ask(
                """
                select d.slot_id, d.day, d.from_time, d.to_time from appointments.slot_days d
                join appointments.slots s on s.id = d.slot_id
                where s.member_id = :member and d.day >= team.today() order by d.day""",
                (row, n) -> new Changed(
                        row.getObject("slot_id", UUID.class),
                        new DayRow(
                                row.getObject("day", LocalDate.class),
                                row.getObject("from_time", LocalTime.class),
                                row.getObject("to_time", LocalTime.class))));
        List<SlotRow> rows = sheaf.ask("""
                select s.*, h.name as hub from appointments.slots s join programme.hubs h on h.id = s.hub_id
                where s.member_id = :member and s.last_day >= team.today()
                  and not exists (select from appointments.slot_ends e where e.slot_id = s.id and e.last_day < team.today())
                order by s.weeks = 0, s.weekdays[1], s.from_time, s.first_day, s.id""", (row, n) -> row(row, changed));
        sheaf.send(database, Map.of("member", whose));
        return new SlotsPage(
                rows,
                whose,
                name,
                own,
                viewer.is(Standing.HUB_LEAD) ? team.names() : Map.of(),
                team.hubs(),
                Ids.mint(),
                LocalDate.now(clock));
    }

    private static SlotRow row(ResultSet row, List<Changed> changed) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SlotRow(
                id,
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("weeks"),
                Arrays.asList((Integer[]) row.getArray("weekdays").getArray()),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getString("place"),
                Arrays.asList((String[]) row.getArray("settings").getArray()),
                row.getString("hub"),
                changed.stream()
                        .filter(one -> one.slot().equals(id))
                        .map(Changed::day)
                        .toList());
    }
}
