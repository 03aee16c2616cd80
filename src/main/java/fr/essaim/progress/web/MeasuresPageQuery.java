package fr.essaim.progress.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Instruments;
import fr.essaim.progress.Offer;
import fr.essaim.progress.Sitting;
import fr.essaim.site.Sheaf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads readings for their pages, and journals that they were read.
@Component
@Transactional
class MeasuresPageQuery {
    /// By the recipe of the programme that accompanies the person.
    private static final String NAMED = """
            select i.code || '@' || i.version from casefiles.participants p join programme.hubs h on h.id = p.hub_id
            join programme.instruments i on i.programme_id = h.programme_id where p.id = :person order by i.place""";

    private final NamedParameterJdbcOperations database;
    private final Instruments instruments;
    private final Journal journal;

    MeasuresPageQuery(NamedParameterJdbcOperations database, Instruments instruments, Journal journal) {
        this.database = database;
        this.instruments = instruments;
        this.journal = journal;
    }

    /// @throws NotHere when there is no such person, or nothing of theirs to read here, for this viewer
    MeasuresPage all(ParticipantId person) {
        return page(person, null, Sitting.Side.PERSON, null);
    }

    /// The form of one side.
    /// @throws NotHere when there is no such instrument, or no such reading to correct
    MeasuresPage sit(ParticipantId person, String instrument, Sitting.Side side, @Nullable UUID corrects) {
        return page(person, instrument, side, corrects);
    }

    private MeasuresPage page(
            ParticipantId person, @Nullable String instrument, Sitting.Side side, @Nullable UUID corrects) {
        var sheaf = new Sheaf();
        var who = sheaf.ask(TalentQuestions.WHO, TalentQuestions.Who.class);
        var questions = new MeasureQuestions(sheaf);
        List<String> named = sheaf.ask(NAMED, (row, n) -> row.getString(1));
        sheaf.send(database, Map.of("person", person.value()));
        var one = who.stream().findFirst().orElseThrow(NotHere::new);
        journal.read("measures", person);
        MeasureSheet sheet = questions.sheet(instruments);
        if (corrects != null && sheet.sitting(corrects) == null) {
            throw new NotHere();
        }
        return new MeasuresPage(
                one.id(),
                one.name(),
                one.writes(),
                sheet,
                Offer.of(named, instruments.all()),
                instrument == null ? null : instruments.named(instrument),
                side.code(),
                sheet.sitting(corrects),
                Ids.mint());
    }
}
