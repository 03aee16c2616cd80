package fr.essaim.team.web;

import fr.essaim.team.AccountNews;
import fr.essaim.team.Language;
import fr.essaim.team.Languages;
import fr.essaim.team.Viewers;
import fr.essaim.team.web.AccountPage.PostRow;
import fr.essaim.team.web.AccountPage.Trace;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AccountPageQuery {
    private final JdbcClient sql;
    private final Languages languages;
    private final HandedCodesQuery codes;
    private final ObjectProvider<AccountNews> rooms;

    AccountPageQuery(JdbcClient sql, Languages languages, HandedCodesQuery codes, ObjectProvider<AccountNews> rooms) {
        this.sql = sql;
        this.languages = languages;
        this.codes = codes;
        this.rooms = rooms;
    }

    AccountPage page() {
        var viewer = Viewers.required();
        String email = sql.sql("select email from team.members where id = :me")
                .param("me", viewer.id().value())
                .query(String.class)
                .single();
        var posts = sql.sql("""
                select role, hub_id as hub, from_day as "from", until_day as "until" from team.posts
                where member_id = :me order by from_day desc, id
                """)
                .param("me", viewer.id().value())
                .query(PostRow.class)
                .list();
        var traces = sql.sql("""
                select at, act, reading, people from (
                    (select at, id, act, reading, cardinality(participant_ids) as people from journal.entries
                     where member_id = :me order by id desc limit 20)
                    union all
                    (select at, id, act, reading, cardinality(participant_ids) from journal.whispers
                     where member_id = :me order by at desc limit 20)) mine
                order by at desc, id desc limit 20
                """)
                .param("me", viewer.id().value())
                .query((row, n) ->
                        new Trace(row.getTimestamp(1).toInstant(), row.getString(2), row.getBoolean(3), row.getInt(4)))
                .list();
        var spoken = languages.mine().stream().map(Language::code).collect(Collectors.toSet());
        var news = rooms.stream().flatMap(room -> room.news().stream()).toList();
        return new AccountPage(viewer.name().full(), email, posts, news, traces, spoken, codes.all());
    }
}
