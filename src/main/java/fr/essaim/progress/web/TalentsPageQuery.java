package fr.essaim.progress.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Appellations;
import fr.essaim.site.Sheaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads talents for their pages, and journals that they were read.
@Component
@Transactional
class TalentsPageQuery {
    /// As many facts as a list is still read.
    private static final int FACTS = 25;

    private final NamedParameterJdbcOperations database;
    private final Journal journal;

    TalentsPageQuery(NamedParameterJdbcOperations database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    private record Named(String id, String name) {}

    /// @throws NotHere when there is no such person, or nothing of theirs to read here, for this viewer
    TalentsPage all(ParticipantId person) {
        return page(person, null, null);
    }

    /// @param looked words to look for trades by, or null for the talent's own
    /// @throws NotHere when the person has no such talent
    TalentsPage one(ParticipantId person, UUID talent, @Nullable String looked) {
        return page(person, talent, looked);
    }

    private TalentsPage page(ParticipantId person, @Nullable UUID which, @Nullable String looked) {
        var sheaf = new Sheaf();
        var questions = new TalentQuestions(sheaf);
        var team = sheaf.ask("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name
                from team.members m where m.id in (
                    select c.member_id from casefiles.care_team c where c.participant_id = :person)
                order by m.last_name, name""", Named.class);
        var facts = sheaf.ask("""
                select f.id, to_char(f.day, 'DD/MM/YYYY') || ' : ' || coalesce(f.title, left(f.body, 80)) as name
                from casefiles.facts f
                where f.participant_id = :person and f.stands and f.state = 'done' and f.compartment <> 'reserved'
                order by f.day desc, f.id desc limit\s""" + FACTS, Named.class);
        sheaf.send(database, Map.of("person", person.value()));
        TalentSheet sheet = questions.sheet().orElseThrow(NotHere::new);
        journal.read("talents", person);
        var talent = which == null ? null : talent(sheet, which);
        String words = talent == null ? "" : looked == null || looked.isBlank() ? talent.words() : looked.strip();
        return new TalentsPage(
                sheet,
                talent,
                talent == null ? List.of() : Appellations.near(words),
                words,
                named(team),
                named(facts),
                Ids.mint());
    }

    private static TalentSheet.TalentRow talent(TalentSheet sheet, UUID which) {
        return sheet.talents().stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static Map<String, String> named(List<Named> rows) {
        return rows.stream()
                .collect(Collectors.toMap(Named::id, Named::name, (name, again) -> name, LinkedHashMap::new));
    }
}
