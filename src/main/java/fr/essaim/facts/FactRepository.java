package fr.essaim.facts;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactRepository {
    private final JdbcClient sql;
    private final ReservedText seal;

    FactRepository(JdbcClient sql, ReservedText seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /// Where a person is today; empty when there is no such person for this viewer.
    Optional<HubId> hubOf(ParticipantId person) {
        return sql.sql("select hub_id from casefiles.participants where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .map(HubId::new);
    }

    boolean mayWrite(Compartment compartment, HubId hub) {
        return sql.sql("select :hub = any (casefiles.viewer_writes(:compartment))")
                .param("hub", hub.value())
                .param("compartment", compartment.code())
                .query(Boolean.class)
                .single();
    }

    /// Where a fact of this author stands; empty when there is none, or it is somebody else's.
    ///
    /// @param gone whether it has been taken back
    /// @param corrected whether another fact took its place
    record Written(ParticipantId person, HubId hub, Compartment compartment, boolean gone, boolean corrected) {}

    Optional<Written> written(UUID fact, MemberId author) {
        return sql.sql("""
                select participant_id, hub_id, compartment,
                    exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id) as gone,
                    exists (select 1 from casefiles.facts later where later.corrects = f.id) as corrected
                from casefiles.facts f where id = :fact and author = :author
                """)
                .param("fact", fact)
                .param("author", author.value())
                .query((row, n) -> new Written(
                        new ParticipantId(row.getObject("participant_id", UUID.class)),
                        new HubId(row.getInt("hub_id")),
                        Compartment.of(row.getString("compartment")),
                        row.getBoolean("gone"),
                        row.getBoolean("corrected")))
                .optional();
    }

    /// How many of these members may be named at a hub: those who work there with people today. Never a hub lead, a
    /// director nor an administrator (DOMAIN: a reserved note is not read by rank).
    int nameable(HubId hub, Collection<MemberId> members) {
        return sql.sql("""
                select count(distinct member_id) from team.posts
                where hub_id = :hub and member_id = any (:members) and standing in ('coach', 'social-worker')
                  and from_day <= team.today() and (until_day is null or until_day >= team.today())
                """)
                .param("hub", hub.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /// @return how many of them did not read it yet
    int name(UUID fact, Collection<MemberId> members, LocalDate agreedOn) {
        return sql.sql("""
                insert into casefiles.fact_readers (fact_id, member_id, agreed_on)
                select :fact, m, :on from unnest(:members) m on conflict do nothing
                """)
                .param("fact", fact)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("on", agreedOn)
                .update();
    }

    /// Ends it for every version of the fact: what was corrected must not come back to whoever no longer reads.
    /// @return whether they were reading
    boolean endReading(UUID fact, MemberId reader) {
        return sql.sql("""
                        with recursive versions as (
                            select id, corrects from casefiles.facts where id = :fact
                            union
                            select f.id, f.corrects from casefiles.facts f
                            join versions v on f.id = v.corrects or f.corrects = v.id)
                        update casefiles.fact_readers set ended_at = now()
                        where member_id = :reader and ended_at is null and fact_id in (select id from versions)
                        """).param("fact", fact).param("reader", reader.value()).update() > 0;
    }

    /// False when this id stands already.
    boolean insert(UUID id, ParticipantId person, HubId hub, Fact fact, MemberId author, @Nullable UUID corrects) {
        boolean reserved = fact.compartment() == Compartment.RESERVED;
        byte[] sealed = reserved ? seal.seal(id, new ReservedText.Words(fact.title(), fact.body())) : null;
        return sql.sql("""
                        insert into casefiles.facts (id, participant_id, hub_id, compartment, strand, state, broken_by,
                            title, body, sealed, day, until_day, sign, channel, minutes, stub, author, corrects)
                        values (:id, :person, :hub, :compartment, :strand, :state, :brokenBy, :title, :body, :sealed,
                            :day, :until, :sign, :channel, :minutes, :stub, :author, :corrects)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("hub", hub.value())
                        .param("compartment", fact.compartment().code())
                        .param(
                                "strand",
                                fact.strand() == null ? null : fact.strand().code(),
                                Types.VARCHAR)
                        .param("state", Fact.code(fact.state()))
                        .param("brokenBy", fact.brokenBy() == null ? null : Fact.code(fact.brokenBy()), Types.VARCHAR)
                        .param("title", reserved ? null : fact.title(), Types.VARCHAR)
                        .param("body", reserved ? null : fact.body(), Types.VARCHAR)
                        .param("sealed", sealed, Types.BINARY)
                        .param("day", fact.day())
                        .param("until", fact.untilDay(), Types.DATE)
                        .param("sign", fact.sign() == null ? null : Fact.code(fact.sign()), Types.VARCHAR)
                        .param("channel", fact.channel(), Types.VARCHAR)
                        .param("minutes", fact.minutes(), Types.INTEGER)
                        .param("stub", reserved && fact.stub())
                        .param("author", author.value())
                        .param("corrects", corrects, Types.OTHER)
                        .update()
                == 1;
    }

    void sameReaders(UUID from, UUID to) {
        sql.sql("""
                insert into casefiles.fact_readers (fact_id, member_id, agreed_on)
                select :to, member_id, agreed_on from casefiles.fact_readers
                where fact_id = :from and ended_at is null on conflict do nothing
                """).param("from", from).param("to", to).update();
    }

    void withdraw(UUID fact, ParticipantId person, MemberId author, @Nullable String reason) {
        sql.sql("""
                insert into casefiles.withdrawals (fact_id, participant_id, hub_id, author, reason)
                select id, participant_id, hub_id, :author, :reason from casefiles.facts
                where id = :fact and participant_id = :person
                on conflict (fact_id) do nothing
                """)
                .param("fact", fact)
                .param("person", person.value())
                .param("author", author.value())
                .param("reason", reason, Types.VARCHAR)
                .update();
    }
}
