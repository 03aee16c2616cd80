package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.casefiles.Way;
import fr.essaim.imports.Renewal.Standing;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
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

    /// The identity as it is, before it is mended.
    void mended(ImportId id, int line, Standing file) {
        about(id, line, file, """
                select :trace, :import, :line, p.id, p.hub_id, 'identity', null::uuid, p.version + 1,
                    jsonb_build_object('first', p.first_name, 'last', p.last_name, 'sort', p.sort_key,
                        'born', p.birth_date, 'gender', p.gender, 'reference', p.source_reference)
                from casefiles.participants p where p.id = :person
                """).update();
    }

    /// A way opened in this transaction; nothing when it was there already.
    void way(ImportId id, int line, Standing file, Way way) {
        about(id, line, file, """
                select :trace, :import, :line, w.participant_id, w.hub_id, 'way', w.id, null::int, null::jsonb
                from casefiles.ways w where w.participant_id = :person and w.written_at = now() and w.kind = :kind
                    and w.value = :value
                """)
                .param("kind", way.kind().code())
                .param("value", way.value())
                .update();
    }

    void home(ImportId id, int line, Standing file) {
        about(id, line, file, """
                select :trace, :import, :line, h.participant_id, h.hub_id, 'home', h.id, null::int, null::jsonb
                from casefiles.homes h where h.participant_id = :person and h.written_at = now()
                """).update();
    }

    /// A journey opened in this transaction, as it stands.
    void journey(ImportId id, int line, JourneyId journey) {
        sql.sql("""
                insert into imports.traces (id, import_id, line, participant_id, hub_id, what, thing, version)
                select :trace, :import, :line, j.participant_id, j.hub_id, 'journey', j.id, j.version
                from journeys.journeys j where j.id = :journey
                """)
                .param("trace", Ids.mint())
                .param("import", id.value())
                .param("line", line)
                .param("journey", journey.value())
                .update();
    }

    /// A member, an actor or a contact.
    void other(ImportId id, int line, String what, UUID thing) {
        sql.sql("""
                insert into imports.traces (id, import_id, line, what, thing) values (:trace, :import, :line, :what, :thing)
                """)
                .param("trace", Ids.mint())
                .param("import", id.value())
                .param("line", line)
                .param("what", what)
                .param("thing", thing)
                .update();
    }

    private JdbcClient.StatementSpec about(ImportId id, int line, Standing file, String select) {
        return sql.sql("""
                insert into imports.traces (id, import_id, line, participant_id, hub_id, what, thing, version, before)
                """ + select)
                .param("trace", Ids.mint())
                .param("import", id.value())
                .param("line", line)
                .param("person", file.id().value());
    }
}
