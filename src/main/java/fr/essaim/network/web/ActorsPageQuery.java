package fr.essaim.network.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.network.Actor;
import fr.essaim.network.ActorId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ActorsPageQuery {
    private static final int PAGE = 50;

    private final JdbcClient sql;

    ActorsPageQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param after sort key and id of the last one shown, `key|id`; anything else is the beginning
    ActorsPage list(String q, @Nullable String after) {
        String[] key = after == null ? new String[0] : after.split("\\|", 2);
        UUID afterId = key.length == 2 ? Ids.find(key[1]).orElse(null) : null;
        List<ActorsPage.Row> found = sql.sql("""
                select a.id, a.name, a.name_key as key, coalesce(c.name, a.address) as commune, a.description,
                    (select w.value from network.ways w where w.actor_id = a.id and w.kind = 'phone' order by w.id limit 1)
                        as phone,
                    (select g.kind from network.gone g where g.actor_id = a.id) as gone
                from network.actors a left join territory.communes c on c.code = a.commune_code
                where (:q = '' or position(:q in a.name_key) > 0 or a.siret = :q)
                    and (:name::text is null or (a.name_key, a.id) > (:name::text, :id::uuid))
                order by a.name_key, a.id limit :page
                """)
                .param("q", Actor.key(q))
                .param("name", afterId == null ? null : key[0], Types.VARCHAR)
                .param("id", afterId, Types.OTHER)
                .param("page", PAGE + 1)
                .query(ActorsPage.Row.class)
                .list();
        if (found.size() <= PAGE) {
            return new ActorsPage(q, found, null);
        }
        ActorsPage.Row last = found.get(PAGE - 1);
        return new ActorsPage(
                q,
                found.subList(0, PAGE),
                "/network/actors?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&after="
                        + URLEncoder.encode(last.key() + "|" + last.id(), StandardCharsets.UTF_8));
    }

    /// @throws NotHere when there is none, or not for this viewer
    ActorPage one(ActorId id) {
        List<ActorPage.Contact> contacts = sql.sql("""
                select first_name, last_name, part, phones, emails from network.contacts where actor_id = :id
                order by last_name, first_name
                """)
                .param("id", id.value())
                .query((row, n) -> new ActorPage.Contact(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("part"),
                        texts(row, "phones"),
                        texts(row, "emails")))
                .list();
        return sql.sql("""
                select a.id, a.name, a.description, a.siret, a.address, c.name as commune, a.site,
                    array(select w.value from network.ways w where w.actor_id = a.id and w.kind = 'phone') as phones,
                    array(select w.value from network.ways w where w.actor_id = a.id and w.kind = 'email') as emails,
                    g.kind as gone, g.on_day, g.words
                from network.actors a left join territory.communes c on c.code = a.commune_code
                left join network.gone g on g.actor_id = a.id where a.id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new ActorPage(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("siret"),
                        row.getString("address"),
                        row.getString("commune"),
                        row.getString("site"),
                        texts(row, "phones"),
                        texts(row, "emails"),
                        contacts,
                        row.getString("gone") == null
                                ? null
                                : new ActorPage.Gone(
                                        row.getString("gone"),
                                        row.getObject("on_day", LocalDate.class),
                                        row.getString("words")),
                        Ids.mint()))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
