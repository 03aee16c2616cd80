package fr.essaim.network;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Noting who could help, and whom to ask for there.
@Component
@Transactional
public class Actors {
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Actors(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// One that is noted already.
    ///
    /// @param contacts keys of those who are named there
    public record Known(ActorId id, Set<String> contacts) {}

    /// Those noted already, by SIRET and by plain name: for a whole list at once.
    public Map<String, Known> known(Collection<String> sirets, Collection<String> names) {
        Map<String, Known> known = new HashMap<>();
        sql.sql("""
                select a.id, a.siret, a.name_key, array(select c.first_name || ' ' || c.last_name
                    from network.contacts c where c.actor_id = a.id) as contacts
                from network.actors a where a.siret = any (:sirets) or a.name_key = any (:names)
                """)
                .param("sirets", sirets.toArray(String[]::new))
                .param("names", names.stream().map(Actor::key).toArray(String[]::new))
                .query(row -> {
                    Set<String> contacts = Arrays.stream(
                                    (String[]) row.getArray("contacts").getArray())
                            .map(Actor::key)
                            .collect(Collectors.toSet());
                    Known one = new Known(new ActorId(row.getObject("id", UUID.class)), contacts);
                    if (row.getString("siret") != null) {
                        known.put(row.getString("siret"), one);
                    }
                    known.put(row.getString("name_key"), one);
                });
        return known;
    }

    public void note(Actor actor) {
        sql.sql("""
                insert into network.actors (id, name, name_key, description, siret, address, commune_code, site)
                values (:id, :name, :key, :description, :siret, :address, :commune, :site)
                """)
                .param("id", actor.id().value())
                .param("name", actor.name())
                .param("key", Actor.key(actor.name()))
                .param("description", orNull(actor.description()), Types.VARCHAR)
                .param("siret", orNull(actor.siret()), Types.VARCHAR)
                .param("address", orNull(actor.place().address()), Types.VARCHAR)
                .param("commune", orNull(actor.place().communeCode()), Types.VARCHAR)
                .param("site", orNull(actor.reach().site()), Types.VARCHAR)
                .update();
        actor.reach().phones().forEach(phone -> way(actor.id(), "phone", phone));
        actor.reach().emails().forEach(email -> way(actor.id(), "email", email));
        actor.contacts().forEach(contact -> name(actor.id(), contact));
        journal.did("note-actor");
    }

    private void way(ActorId actor, String kind, String value) {
        sql.sql("""
                insert into network.ways (id, actor_id, kind, value) values (:id, :actor, :kind, :value)
                on conflict do nothing
                """)
                .param("id", Ids.mint())
                .param("actor", actor.value())
                .param("kind", kind)
                .param("value", value)
                .update();
    }

    /// Somebody to ask for there.
    /// @return the contact's id
    public UUID name(ActorId actor, Actor.Contact contact) {
        UUID id = Ids.mint();
        sql.sql("""
                insert into network.contacts (id, actor_id, first_name, last_name, part, phones, emails)
                values (:id, :actor, :first, :last, :part, :phones, :emails)
                """)
                .param("id", id)
                .param("actor", actor.value())
                .param("first", contact.first())
                .param("last", contact.last())
                .param("part", contact.part())
                .param("phones", contact.phones().toArray(String[]::new))
                .param("emails", contact.emails().toArray(String[]::new))
                .update();
        journal.did("name-actor-contact");
        return id;
    }

    /// It closed, is no longer a partner, or is again. What rested on it says so from then on.
    /// @param id minted with the form: sent twice, it is told once
    /// @throws NotHere when there is none, or not for this viewer
    public void tell(UUID id, ActorId actor, Ending ending) {
        Ending checked = ending.checked(LocalDate.now(clock));
        boolean known = sql.sql("select exists (select from network.actors where id = :actor)")
                .param("actor", actor.value())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotHere();
        }
        boolean written = sql.sql("""
                        insert into network.endings (id, actor_id, kind, on_day, words) values (:id, :actor, :kind, :on, :words)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("actor", actor.value())
                        .param("kind", checked.kind().code())
                        .param("on", checked.on())
                        .param("words", checked.words(), Types.VARCHAR)
                        .update()
                > 0;
        if (written) {
            journal.did("tell-actor");
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
