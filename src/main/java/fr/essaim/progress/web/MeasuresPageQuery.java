package fr.essaim.progress.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Instruments;
import fr.essaim.progress.Offer;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.web.MeasuresPage.ReaderRow;
import fr.essaim.site.Sheaf;
import java.util.LinkedHashMap;
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

    private static final String READERS = """
            select r.id, r.sitting_id as sitting, trim(m.first_name || ' ' || m.last_name) as name, r.agreed_on,
                r.author = team.viewer() as mine
            from progress.answer_readers r
            join team.members m on m.id = case when r.author = team.viewer() then r.member_id else r.author end
            where r.participant_id = :person and r.ended_at is null order by r.written_at""";
    private static final String COLLEAGUES = """
            select m.id::text as id, trim(m.first_name || ' ' || m.last_name) as name
            from casefiles.care_team c join team.members m on m.id = c.member_id
            where c.participant_id = :person and c.member_id <> team.viewer() and c.from_day <= team.today()
              and (c.until_day is null or c.until_day >= team.today()) order by m.last_name, name""";

    private record Colleague(String id, String name) {}

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
        List<ReaderRow> readers = sheaf.ask(READERS, ReaderRow.class);
        List<Colleague> others = sheaf.ask(COLLEAGUES, Colleague.class);
        List<String> named = sheaf.ask(NAMED, (row, n) -> row.getString(1));
        sheaf.send(database, Map.of("person", person.value()));
        var one = who.stream().findFirst().orElseThrow(NotHere::new);
        journal.read("measures", person);
        MeasureSheet sheet = questions.sheet(instruments);
        Map<String, String> colleagues = new LinkedHashMap<>();
        others.forEach(other -> colleagues.put(other.id(), other.name()));
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
                readers,
                colleagues,
                Ids.mint());
    }
}
