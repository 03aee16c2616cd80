package fr.essaim.plans.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.network.Actor;
import fr.essaim.plans.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a plan for its pages, and journals that it was read.
@Component
@Transactional
class PlanPageQuery {
    /// As many names as a list of suggestions is still read.
    private static final int NAMES = 300;

    private final JdbcClient sql;
    private final PlanSheetQuery sheets;
    private final Journal journal;

    PlanPageQuery(JdbcClient sql, PlanSheetQuery sheets, Journal journal) {
        this.sql = sql;
        this.sheets = sheets;
        this.journal = journal;
    }

    /// @throws NotHere when there is no such person, or no plan of theirs, for this viewer
    PlanPage page(ParticipantId person) {
        PlanSheet sheet = sheet(person, "plan");
        return sheet.mayAdd()
                ? new PlanPage(sheet, team(person), actors(), Ids.mint())
                : new PlanPage(sheet, Map.of(), List.of(), Ids.mint());
    }

    /// @param what is read, as the journal calls it
    PlanSheet sheet(ParticipantId person, String what) {
        PlanSheet sheet = sheets.read(person).orElseThrow(NotHere::new);
        journal.read(what, person);
        return sheet;
    }

    /// What the person is good at, in their words, as it holds today: it stands first on their copy.
    List<String> talents(ParticipantId person) {
        return sql.sql("""
                select t.words from progress.talents t where t.participant_id = :person and coalesce((
                    select q.kind from progress.sequels q where q.talent_id = t.id
                    order by q.written_at desc, q.id desc limit 1), 'again') = 'again'
                order by t.written_at, t.id limit 12
                """).param("person", person.value()).query(String.class).list();
    }

    /// Those in charge of the person today, id to name.
    Map<String, String> team(ParticipantId person) {
        Map<String, String> team = new LinkedHashMap<>();
        sql.sql("""
                select distinct m.id, trim(m.first_name || ' ' || m.last_name) as name, m.last_name
                from casefiles.care_team c join team.members m on m.id = c.member_id
                where c.participant_id = :person and c.from_day <= team.today()
                  and (c.until_day is null or c.until_day >= team.today()) order by m.last_name, name
                """).param("person", person.value()).query(row -> {
            team.put(row.getString("id"), row.getString("name"));
        });
        return team;
    }

    /// Names of the organisations of the network that are there.
    List<String> actors() {
        return sql.sql("""
                        select a.name from network.actors a
                        where not exists (select from network.gone g where g.actor_id = a.id) order by a.name_key limit :names
                        """).param("names", NAMES).query(String.class).list();
    }

    private record Found(UUID id, @Nullable LocalDate gone) {}

    /// The organisation so called, however it is spelt.
    /// @param field where it was typed
    /// @throws Step.NoSuchActor when the network has none, or several
    /// @throws Step.ActorGone when it is not there any more
    private UUID actor(String name, String field) {
        List<Found> found =
                sql.sql("""
                select a.id, g.on_day as gone from network.actors a left join network.gone g on g.actor_id = a.id
                where a.name_key = :key order by g.on_day nulls first limit 2
                """).param("key", Actor.key(name)).query(Found.class).list();
        if (found.isEmpty() || (found.size() == 2 && found.getLast().gone() == null)) {
            throw new Step.NoSuchActor(name.strip(), field);
        }
        LocalDate gone = found.getFirst().gone();
        if (gone != null) {
            throw new Step.ActorGone(name.strip(), field, gone);
        }
        return found.getFirst().id();
    }

    /// An organisation named is the one who does it, whatever is chosen beside; empty when nobody is.
    /// @param field where an organisation is typed
    Optional<Step.Owner> owner(@Nullable String chosen, @Nullable String actor, String field) {
        String named = Objects.requireNonNullElse(actor, "");
        if ("actor".equals(chosen) || !named.isBlank()) {
            return Optional.of(Step.Owner.actor(actor(named, field)));
        }
        return "person".equals(chosen)
                ? Optional.of(Step.Owner.person())
                : Ids.find(Objects.requireNonNullElse(chosen, "")).map(Step.Owner::member);
    }
}
