package fr.essaim.casefiles;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantRepository {
    private final JdbcClient sql;

    ParticipantRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isOpen(HubId hub, LocalDate day) {
        return sql.sql("""
                select exists (select 1 from programme.hubs
                    where id = :hub and opens_on <= :day and (closes_on is null or closes_on >= :day))
                """)
                .param("hub", hub.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Optional<HubId> hubOf(ParticipantId id) {
        return sql.sql("select hub_id from casefiles.participants where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new);
    }

    /// False when a row with this id stands already: the form was sent twice.
    boolean insert(ParticipantId id, HubId hub, Identity identity, @Nullable String sourceReference, MemberId by) {
        return sql.sql("""
                        insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date,
                            gender, source_reference, opened_by)
                        values (:id, :hub, :first, :last, :sort, :born, :gender, :source, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", id.value())
                        .param("hub", hub.value())
                        .param("first", identity.name().first())
                        .param("last", identity.name().last())
                        .param("sort", identity.sortKey())
                        .param("born", identity.birthDate(), Types.DATE)
                        .param("gender", gender(identity), Types.VARCHAR)
                        .param("source", sourceReference, Types.VARCHAR)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean update(ParticipantId id, int version, Identity identity) {
        return sql.sql("""
                        update casefiles.participants set first_name = :first, last_name = :last, sort_key = :sort,
                            birth_date = :born, gender = :gender, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("first", identity.name().first())
                        .param("last", identity.name().last())
                        .param("sort", identity.sortKey())
                        .param("born", identity.birthDate(), Types.DATE)
                        .param("gender", gender(identity), Types.VARCHAR)
                        .update()
                == 1;
    }

    void stay(UUID stay, ParticipantId id, HubId hub, LocalDate from, MemberId by) {
        sql.sql("""
                insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by)
                values (:stay, :id, :hub, :from, :by)
                """)
                .param("stay", stay)
                .param("id", id.value())
                .param("hub", hub.value())
                .param("from", from)
                .param("by", by.value())
                .update();
    }

    /// Writes the person's search keys anew, from what stands now, what another file said included: call it after any
    /// change of name, birth or way.
    void index(ParticipantId id) {
        Set<String> keys = new LinkedHashSet<>();
        traits(id).forEach(who -> keys.addAll(SearchKeys.of(who)));
        sql.sql("select casefiles.write_keys(array[:id::uuid], array[:keys])")
                .param("id", id.value())
                .param("keys", String.join("\n", keys))
                .query()
                .singleRow();
    }

    private List<LikenessTraits> traits(ParticipantId id) {
        return sql.sql("""
                select p.first_name, p.last_name, p.birth_date, array(select value from casefiles.ways w
                    where w.participant_id = :id and w.until_day is null and w.kind in ('phone', 'email')) as reach
                from (select first_name, last_name, birth_date from casefiles.participants where id = :id
                      union all
                      select first_name, last_name, birth_date from casefiles.other_identities where participant_id = :id) p
                """)
                .param("id", id.value())
                .query((row, n) -> {
                    var who = LikenessTraits.of(
                            row.getString("first_name"),
                            row.getString("last_name"),
                            row.getObject("birth_date", LocalDate.class));
                    for (Object way : (Object[]) row.getArray("reach").getArray()) {
                        who = who.reachedBy(way.toString());
                    }
                    return who;
                })
                .list();
    }

    private static @Nullable String gender(Identity identity) {
        return identity.gender() == null ? null : identity.gender().code();
    }
}
