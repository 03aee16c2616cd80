package fr.essaim.facts.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class FactPageQuery {
    private final JdbcClient sql;
    private final WritingQuery writing;
    private final FactHistoryPageQuery history;
    private final Programmes recipes;
    private final Journal journal;

    FactPageQuery(
            JdbcClient sql, WritingQuery writing, FactHistoryPageQuery history, Programmes recipes, Journal journal) {
        this.sql = sql;
        this.writing = writing;
        this.history = history;
        this.recipes = recipes;
        this.journal = journal;
    }

    private record Subject(String firstName, String lastName, int hubId) {
        PersonName name() {
            return new PersonName(firstName, lastName);
        }
    }

    FactPage blank(ParticipantId person) {
        Subject about = subject(person);
        journal.read("identity", person);
        return new FactPage(
                person.value(),
                about.name(),
                recipes.recipeOf(new HubId(about.hubId())),
                writing.about(person, about.hubId()),
                Ids.mint());
    }

    /// @throws NotHere when the viewer did not write it, or it was taken back
    CorrectionPage correction(UUID fact) {
        FactHistoryPage page = history.page(fact);
        var person = new ParticipantId(page.person());
        if (!page.latest().mine() || page.withdrawn() != null) {
            throw new NotHere();
        }
        Subject about = subject(person);
        return new CorrectionPage(
                page.person(),
                page.name(),
                page.recipe(),
                page.latest(),
                !page.latest().id().equals(fact),
                writing.about(person, about.hubId()),
                Ids.mint());
    }

    private Subject subject(ParticipantId person) {
        return sql.sql("select first_name, last_name, hub_id from casefiles.participants where id = :id")
                .param("id", person.value())
                .query(Subject.class)
                .optional()
                .orElseThrow(NotHere::new);
    }
}
