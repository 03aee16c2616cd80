package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an import wrote, kept as long as it may be taken back.
@Repository
class Traces {
    private final JdbcClient sql;

    Traces(JdbcClient sql) {
        this.sql = sql;
    }

    /// Files opened, each for a line.
    void opened(ImportId id, HubId hub, List<PeopleReading.Person> people, List<Arrival> arriving) {
        sql.sql("""
                insert into imports.traces (id, import_id, line, participant_id, hub_id, what, version)
                select t.id, :import, t.line, t.person, :hub, 'opened', 0
                from unnest(:ids::uuid[], :lines::int[], :people::uuid[]) as t(id, line, person)
                """)
                .param("import", id.value())
                .param("hub", hub.value())
                .param("ids", people.stream().map(person -> Ids.mint()).toArray(UUID[]::new))
                .param(
                        "lines",
                        people.stream().map(person -> person.line().line()).toArray(Integer[]::new))
                .param("people", arriving.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .update();
    }
}
