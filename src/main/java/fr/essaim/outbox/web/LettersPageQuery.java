package fr.essaim.outbox.web;

import fr.essaim.facts.ReservedText;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.outbox.Carriers;
import fr.essaim.outbox.Channel;
import fr.essaim.outbox.Letter;
import fr.essaim.outbox.web.LettersPage.ChannelState;
import fr.essaim.outbox.web.LettersPage.Count;
import fr.essaim.outbox.web.LettersPage.LetterRow;
import fr.essaim.site.HouseAddress;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class LettersPageQuery {
    private static final int PAGE = 50;

    private final JdbcClient sql;
    private final Journal journal;
    private final ReservedText keeper;
    private final Carriers carriers;
    private final HouseAddress address;

    LettersPageQuery(JdbcClient sql, Journal journal, ReservedText keeper, Carriers carriers, HouseAddress address) {
        this.sql = sql;
        this.journal = journal;
        this.keeper = keeper;
        this.carriers = carriers;
        this.address = address;
    }

    LettersPage page(@Nullable UUID person, @Nullable UUID before) {
        List<LetterRow> rows = letters(person, before);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        journal.read(
                "letters",
                null,
                shown.stream()
                        .map(LetterRow::person)
                        .distinct()
                        .map(ParticipantId::new)
                        .toList());
        boolean keeps = Viewers.required().is(Standing.ADMINISTRATOR);
        return new LettersPage(
                shown, person, more ? shown.getLast().id() : null, keeps ? channels() : List.of(), address.isTold());
    }

    private List<LetterRow> letters(@Nullable UUID person, @Nullable UUID before) {
        return sql.sql("""
                select l.id, l.participant_id, trim(p.first_name || ' ' || p.last_name) as name, l.channel, l.recipient, l.words,
                    case when l.author = team.viewer() and l.fate = 'shown' then l.sealed end as sealed,
                    l.fate, l.fated_at, l.leaves_from, l.trouble, l.tries
                from outbox.letters l join casefiles.participants p on p.id = l.participant_id
                where (:person::uuid is null or l.participant_id = :person)
                  and (:before::uuid is null
                    or (l.written_at, l.id) < (select b.written_at, b.id from outbox.letters b where b.id = :before))
                order by l.written_at desc, l.id desc limit :rows
                """)
                .param("person", person, Types.OTHER)
                .param("before", before, Types.OTHER)
                .param("rows", PAGE + 1)
                .query((row, n) -> letter(row))
                .list();
    }

    private LetterRow letter(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        return new LetterRow(
                id,
                row.getObject("participant_id", UUID.class),
                row.getString("name"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("words").replace(Letter.SECRET, "").strip(),
                sealed == null ? null : keeper.open(id, sealed).body(),
                row.getString("fate"),
                moment(row, "fated_at"),
                row.getObject("leaves_from", OffsetDateTime.class).toInstant(),
                row.getString("trouble"),
                row.getInt("tries"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private record Told(
            String channel,
            @Nullable Instant since,
            @Nullable String trouble) {}

    private record Counted(String channel, String fate, long letters) {}

    private List<ChannelState> channels() {
        var told = sql.sql("select channel, troubled_since, trouble from outbox.channels")
                .query((row, n) ->
                        new Told(row.getString("channel"), moment(row, "troubled_since"), row.getString("trouble")))
                .list();
        var counted = sql.sql("select channel, fate, letters from outbox.counts() order by fate")
                .query(Counted.class)
                .list();
        return Stream.of(Channel.values())
                .map(channel -> {
                    var one = told.stream()
                            .filter(it -> it.channel().equals(channel.code()))
                            .findFirst();
                    return new ChannelState(
                            channel,
                            carriers.goOut(channel),
                            one.map(Told::since).orElse(null),
                            one.map(Told::trouble).orElse(null),
                            counted.stream()
                                    .filter(it -> it.channel().equals(channel.code()))
                                    .map(it -> new Count(it.fate(), it.letters()))
                                    .toList());
                })
                .toList();
    }
}
