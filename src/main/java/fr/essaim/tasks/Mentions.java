package fr.essaim.tasks;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Mentioning;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.tasks.HubColleagues.Colleague;
import fr.essaim.team.Viewers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Telling a colleague that a text speaks to them: only one who may read it. What is told of a reserved
/// fact leaves no trace but between the two.
@Component
@Transactional
public class Mentions implements Mentioning {
    private final JdbcClient sql;
    private final HubColleagues everybody;

    Mentions(JdbcClient sql, HubColleagues everybody) {
        this.sql = sql;
        this.everybody = everybody;
    }

    /// @throws CannotRead when one of those spoken to may not read it
    /// @throws Several when a first name is that of several colleagues
    @Override
    public void spoken(
            UUID fact, ParticipantId person, Fact words, Collection<MemberId> chosen, @Nullable UUID corrects) {
        String text =
                Objects.requireNonNullElse(words.title(), "") + "\n" + Objects.requireNonNullElse(words.body(), "");
        for (UUID member : meant(person, text, chosen, words.compartment(), fact)) {
            write("fact_id", fact, person, member, corrects);
        }
    }

    /// The colleague a task is for is told by the task itself.
    void inTask(UUID task, ParticipantId person, String words, @Nullable MemberId member) {
        for (UUID other : meant(person, words, List.of(), Compartment.TEAM, task)) {
            if (member == null || !other.equals(member.value())) {
                write("task_id", task, person, other, null);
            }
        }
    }

    /// Those a note is for are told that it is there.
    void inNote(UUID note, ParticipantId person, Collection<UUID> members) {
        members.forEach(member -> write("note_id", note, person, member, null));
    }

    /// The viewer opens what speaks to them. Twice is once.
    public void open(UUID mention) {
        sql.sql("update tasks.mentions set opened_at = now() where id = :id and member_id = :me and opened_at is null")
                .param("id", mention)
                .param("me", Viewers.required().id().value())
                .update();
    }

    private Set<UUID> meant(
            ParticipantId person, String text, Collection<MemberId> chosen, Compartment where, UUID about) {
        List<String> written = SpokenTo.in(text);
        if (written.isEmpty() && chosen.isEmpty()) {
            return Set.of();
        }
        List<UUID> named = where == Compartment.RESERVED ? everybody.named(about) : List.of();
        List<Colleague> colleagues = everybody.of(person, where, named);
        var meant = new LinkedHashSet<Colleague>();
        for (MemberId member : chosen) {
            colleagues.stream().filter(one -> one.id().equals(member.value())).forEach(meant::add);
        }
        for (String name : written) {
            one(name, colleagues).forEach(meant::add);
        }
        UUID me = Viewers.required().id().value();
        for (Colleague colleague : meant) {
            if (!colleague.reads() && !colleague.id().equals(me)) {
                throw where == Compartment.RESERVED
                        ? new CannotRead("tasks.refusal.not-named", colleague.name())
                        : new CannotRead("tasks.refusal.cannot-read", colleague.name());
            }
        }
        var ids = new LinkedHashSet<UUID>();
        meant.stream().map(Colleague::id).filter(id -> !id.equals(me)).forEach(ids::add);
        return ids;
    }

    /// Whom "@Claire" means: of those who read it first; nobody when no colleague is so called, for
    /// a text may hold anything.
    private static Stream<Colleague> one(String written, List<Colleague> colleagues) {
        List<Colleague> called = colleagues.stream()
                .filter(one -> SpokenTo.isCalled(written, one.first(), one.last()))
                .toList();
        List<Colleague> readers = called.stream().filter(Colleague::reads).toList();
        if (readers.size() > 1) {
            throw new Several(written);
        }
        return readers.isEmpty() ? called.stream().limit(1) : readers.stream();
    }

    /// Of a fact put right, whoever was told already is not told again.
    private void write(String what, UUID about, ParticipantId person, UUID member, @Nullable UUID corrects) {
        sql.sql("""
                insert into tasks.mentions (id, participant_id, hub_id, member_id, %s)
                select :id, p.id, p.hub_id, :member, :about from casefiles.participants p
                where p.id = :person and not exists (
                    select from tasks.mentions x where x.member_id = :member and x.fact_id = :corrects)
                on conflict do nothing
                """.formatted(what))
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("member", member)
                .param("about", about)
                .param("corrects", corrects, java.sql.Types.OTHER)
                .update();
    }

    /// A colleague is told of what they may read, and of nothing else.
    static final class CannotRead extends Refusal {
        CannotRead(String key, String name) {
            super(key, null, name);
        }
    }

    static final class Several extends Refusal {
        Several(String written) {
            super("tasks.refusal.several", null, written);
        }
    }
}
