package fr.essaim.imports;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where a list may be brought to, by the codes typed on the command line.
@Repository
class Destinations {
    private final JdbcClient sql;

    Destinations(JdbcClient sql) {
        this.sql = sql;
    }

    private record Place(int id, String code, boolean open) {}

    /// @throws UnknownProgramme when no programme has this code
    /// @throws UnknownHub when the programme has no such hub
    /// @throws HubClosed when the hub has not opened yet or is closed
    /// @throws NotYourHub when the viewer neither works there nor administers the installation
    HubId hub(String programme, String code, LocalDate today) {
        if (sql.sql("select 1 from programme.programmes where code = :code")
                .param("code", programme)
                .query()
                .listOfRows()
                .isEmpty()) {
            throw new UnknownProgramme(programme);
        }
        List<Place> hubs = sql.sql("""
                        select h.id, h.code, h.opens_on <= :today and (h.closes_on is null or h.closes_on >= :today) as open
                        from programme.hubs h join programme.programmes p on p.id = h.programme_id
                        where p.code = :programme order by h.code
                        """)
                .param("today", today)
                .param("programme", programme)
                .query(Place.class)
                .list();
        Place place = hubs.stream()
                .filter(hub -> hub.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownHub(
                        code, String.join(", ", hubs.stream().map(Place::code).toList())));
        if (!place.open()) {
            throw new HubClosed(code);
        }
        Viewer viewer = Viewers.required();
        HubId id = new HubId(place.id());
        if (!viewer.is(Standing.ADMINISTRATOR) && !viewer.hubs().contains(id)) {
            throw new NotYourHub(code);
        }
        return id;
    }

    /// Hubs open today where the viewer may open files, id to name, in French order.
    Map<String, String> writable() {
        Map<String, String> hubs = new LinkedHashMap<>();
        sql.sql("""
                select id, name from programme.hubs
                where (id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator')))
                    and opens_on <= team.today() and (closes_on is null or closes_on >= team.today())
                order by name
                """).query(row -> {
            hubs.put(row.getString("id"), row.getString("name"));
        });
        return hubs;
    }

    /// @throws NotYourHub when it is none of [#writable]
    void refuseUnlessWritable(HubId hub) {
        if (!writable().containsKey(hub.toString())) {
            throw new NotYourHub(hub.toString());
        }
    }

    static final class UnknownProgramme extends Refusal {
        UnknownProgramme(String code) {
            super("imports.refusal.unknown-programme", "programme", code);
        }
    }

    static final class UnknownHub extends Refusal {
        UnknownHub(String code, String known) {
            super("imports.refusal.unknown-hub", "hub", code, known);
        }
    }

    static final class HubClosed extends Refusal {
        HubClosed(String code) {
            super("imports.refusal.hub-closed", "hub", code);
        }
    }

    static final class NotYourHub extends Refusal {
        NotYourHub(String code) {
            super("imports.refusal.not-your-hub", "hub", code);
        }
    }
}
