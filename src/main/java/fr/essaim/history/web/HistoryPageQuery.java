package fr.essaim.history.web;

import fr.essaim.facts.web.TimelinePanel.FactRow;
import fr.essaim.facts.web.TimelinePanelQuery;
import fr.essaim.history.web.HistoryPage.Entry;
import fr.essaim.history.web.HistoryPage.HistoryRow;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.site.Sheaf;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a person's history, thirty rows at a time by key, and journals that it was read. Words are
/// looked for in what the viewer may read: reserved notes are opened here, the viewer's own and
/// those they were named in.
@Component
@Transactional
class HistoryPageQuery {
    private static final int PAGE = 30;
    private static final String EVERYTHING = """
            with everything as materialized (
            $all), told as (
                select e.*, trim(m.first_name || ' ' || m.last_name) as author_name, coalesce(p.role, '') as role
                from everything e join team.members m on m.id = e.author
                left join lateral (select role from team.posts where member_id = e.author
                    order by (hub_id is not null) desc, from_day desc limit 1) p on true)
            """.replace("$all", HistorySources.ALL);

    private static final String PAGED = EVERYTHING + """
            select t.id, t.kind, t.what, t.day, t.strand, t.author_name as author, t.role, t.title, t.words, t.side, t.link
            from told t
            where (:strand::text is null or t.strand = :strand) and (:kind::text is null or t.kind = :kind)
              and (:author::uuid is null or t.author = :author) and (:role::text is null or t.role = :role)
              and (:from::date is null or t.day >= :from) and (:until::date is null or t.day <= :until)
              and (:q::text is null or t.id = any (:found) or position(:q in translate(lower(concat_ws(' ', t.title, t.words)),
                'àâäáãçéèêëíîïñóôöõúûùüÿ', 'aaaaaceeeeiiinoooouuuuy')) > 0)
              and (:before::uuid is null or (t.day, t.id) < (select b.day, b.id from everything b where b.id = :before))
            order by t.day desc, t.id desc limit 31""";

    private static final String AUTHORS = EVERYTHING
            + "select distinct t.author as id, t.author_name as name, t.role from told t order by t.author_name";

    private final NamedParameterJdbcOperations database;
    private final TimelinePanelQuery facts;
    private final Programmes programmes;
    private final Journal journal;

    HistoryPageQuery(
            NamedParameterJdbcOperations database, TimelinePanelQuery facts, Programmes programmes, Journal journal) {
        this.database = database;
        this.facts = facts;
        this.programmes = programmes;
        this.journal = journal;
    }

    private record Who(String name, int hub) {}

    private record Author(UUID id, String name, String role) {}

    /// @throws NotHere when there is no such person for this viewer
    HistoryPage page(ParticipantId person, HistoryFilter filter) {
        String sought = filter.sought();
        var found = sought == null
                ? List.<UUID>of()
                : facts.reservedSaying(person, text -> HistoryFilter.plain(text).contains(sought));
        var sheaf = new Sheaf();
        var who = sheaf.ask("""
                select trim(p.first_name || ' ' || p.last_name) as name, p.hub_id as hub from casefiles.participants p
                where p.id = :person""", Who.class);
        var rows = sheaf.ask(PAGED, HistoryRow.class);
        var authors = sheaf.ask(AUTHORS, Author.class);
        sheaf.send(database, asked(person, filter, found));
        if (who.isEmpty()) {
            throw new NotHere();
        }
        journal.read("history", person);
        boolean more = rows.size() > PAGE;
        List<HistoryRow> page = more ? rows.subList(0, PAGE) : rows;
        String path = "/people/" + person + "/history";
        return new HistoryPage(
                person.value(),
                who.getFirst().name(),
                programmes.recipeOf(new HubId(who.getFirst().hub())),
                filter,
                entries(person, page),
                names(authors),
                authors.stream()
                        .map(Author::role)
                        .filter(role -> !role.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                more ? path + filter.after(page.getLast().id()) : null);
    }

    private List<Entry> entries(ParticipantId person, List<HistoryRow> page) {
        List<UUID> ids = page.stream()
                .filter(row -> row.what().equals("fact") || row.what().equals("stub"))
                .map(HistoryRow::id)
                .toList();
        Map<UUID, FactRow> drawn = ids.isEmpty()
                ? Map.of()
                : facts.these(person, ids).stream().collect(Collectors.toMap(FactRow::id, Function.identity()));
        return page.stream().map(row -> new Entry(row, drawn.get(row.id()))).toList();
    }

    private static Map<String, String> names(List<Author> authors) {
        var names = new LinkedHashMap<String, String>();
        authors.forEach(author -> names.put(author.id().toString(), author.name()));
        return names;
    }

    private static Map<String, Object> asked(ParticipantId person, HistoryFilter filter, List<UUID> found) {
        var asked = new HashMap<String, Object>();
        asked.put("person", person.value());
        asked.put("strand", filter.strand());
        asked.put("kind", filter.kind());
        asked.put("author", filter.author());
        asked.put("role", filter.role());
        asked.put("from", filter.from());
        asked.put("until", filter.until());
        asked.put("q", filter.sought());
        asked.put("before", filter.before());
        asked.put("found", found.toArray(UUID[]::new));
        return asked;
    }
}
