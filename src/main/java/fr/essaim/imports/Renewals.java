package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.Homes;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.imports.Renewal.Standing;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Spelling;
import fr.essaim.territory.CommuneCode;
import fr.essaim.territory.Zoning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bringing files up to date from a list, through the acts a colleague would use, one by one.
@Repository
class Renewals {
    private final JdbcClient sql;
    private final Participants participants;
    private final Ways ways;
    private final Homes homes;
    private final Traces traces;

    Renewals(JdbcClient sql, Participants participants, Ways ways, Homes homes, Traces traces) {
        this.sql = sql;
        this.participants = participants;
        this.ways = ways;
        this.homes = homes;
        this.traces = traces;
    }

    /// What the files of these people say, whole lists at once.
    Map<ParticipantId, Standing> standing(Collection<ParticipantId> files) {
        Map<ParticipantId, Standing> standing = new HashMap<>();
        if (files.isEmpty()) {
            return standing;
        }
        sql.sql("""
                select p.id, p.hub_id, p.first_name, p.last_name, p.birth_date, p.gender, p.version,
                    array(select w.value from casefiles.ways w where w.participant_id = p.id) as reached,
                    array(select coalesce(h.address, '') || '|' || coalesce(h.commune_code, '') from casefiles.homes h
                        where h.participant_id = p.id) as lived,
                    (select concat_ws(', ', h.address, c.name) from casefiles.homes h
                        left join territory.communes c on c.code = h.commune_code
                        where h.participant_id = p.id order by h.from_day desc, h.written_at desc limit 1) as lives_at
                from casefiles.participants p where p.id = any (:files)
                """)
                .param("files", files.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .query(row -> {
                    Standing one = standing(row);
                    standing.put(one.id(), one);
                });
        return standing;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String gender = row.getString("gender");
        String livesAt = row.getString("lives_at");
        return new Standing(
                new ParticipantId(row.getObject("id", UUID.class)),
                new HubId(row.getInt("hub_id")),
                new Identity(
                        new PersonName(row.getString("first_name"), row.getString("last_name")),
                        row.getObject("birth_date", LocalDate.class),
                        gender == null ? null : Identity.Gender.of(gender)),
                row.getInt("version"),
                texts(row, "reached"),
                texts(row, "lived").stream().map(Spelling::plain).collect(Collectors.toSet()),
                livesAt == null ? "" : livesAt);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }

    /// Remembers the files that were opened, and opens their journeys.
    /// @return how many journeys were opened
    int opened(ImportId id, HubId hub, List<PeopleReading.Person> people, List<Arrival> arriving, Underway underway) {
        traces.opened(id, hub, people, arriving);
        int journeys = 0;
        for (int i = 0; i < people.size(); i++) {
            PeopleReading.Person person = people.get(i);
            journeys += underway.open(id, person.line().line(), arriving.get(i).id(), person.passage());
        }
        return journeys;
    }

    void bring(ImportId id, int line, Renewal renewal, LocalDate today) {
        Standing file = renewal.file();
        if (renewal.identity() != null) {
            traces.mended(id, line, file);
            participants.mend(file.id(), file.version(), renewal.identity());
        }
        for (Way way : renewal.ways()) {
            ways.openOnce(file.id(), way);
            traces.way(id, line, file, way);
        }
        if (renewal.moves()) {
            var place = PeopleImport.place(renewal.says().reach().address());
            homes.settle(file.id(), new Home(place.address(), commune(place.communeCode()), Zoning.NOT_KNOWN, today));
            traces.home(id, line, file);
        }
    }

    private static @Nullable CommuneCode commune(String code) {
        return code.isEmpty() ? null : new CommuneCode(code);
    }
}
