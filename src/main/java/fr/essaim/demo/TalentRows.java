package fr.essaim.demo;

import fr.essaim.kernel.MemberId;
import fr.essaim.progress.Appellation;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.InstrumentReader;
import fr.essaim.progress.Sequel;
import fr.essaim.progress.Sighting;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Talent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Talents and readings of the way as rows, each checked by the rule a form meets on the day it is written.
final class TalentRows {
    private static final String ABOUT = "id, participant_id, hub_id, author, written_at, ";
    private static final int PROPOSED_MONTHS = 3;

    private final Instrument way = InstrumentReader.read(Sheets.text("/instruments/essaim-chemin-1.yaml"))
            .found()
            .orElseThrow();
    private final Copy talents;
    private final Copy sightings;
    private final Copy leads;
    private final Copy sequels;
    private final Copy sittings;
    private final Copy answers;
    private final LocalDate yesterday;

    TalentRows(Rows rows, World world) {
        yesterday = world.season().today().minusDays(1);
        talents = rows.into("progress.talents", ABOUT + "words, said_on");
        sightings = rows.into(
                "progress.sightings", ABOUT + "talent_id, seen_by, seen_member, seen_role, words, fact_id, on_day");
        leads = rows.into("progress.leads", ABOUT + "talent_id, appellation, rome, label, kept_on");
        sequels = rows.into("progress.sequels", ABOUT + "talent_id, kind, on_day, words");
        sittings = rows.into("progress.sittings", ABOUT + "instrument, version, side, on_day, next_on");
        answers = rows.into("progress.answers", ABOUT + "sitting_id, item, value, personal");
    }

    Instrument way() {
        return way;
    }

    UUID talent(Person person, LocalDate day, String words) {
        var talent = new Talent(words, day).checked(day);
        return row(talents, person, day, 9, talent.words(), day);
    }

    void sighting(Person person, UUID talent, Sighting sighting) {
        LocalDate day = Objects.requireNonNull(sighting.on());
        var checked = sighting.checked(day);
        row(
                sightings,
                person,
                day,
                11,
                talent,
                checked.by().code(),
                checked.member(),
                checked.role(),
                checked.words(),
                checked.fact(),
                day);
    }

    void lead(Person person, LocalDate day, UUID talent, Appellation lead) {
        row(leads, person, day, 12, talent, lead.code(), lead.rome(), lead.label(), day);
    }

    void ended(Person person, LocalDate day, UUID talent, String words) {
        var sequel = new Sequel(Sequel.Subject.TALENT, talent, Sequel.Kind.NO_LONGER, day, words).checked(null, day);
        row(sequels, person, day, 14, talent, sequel.kind().code(), day, sequel.words());
    }

    void sitting(Person person, Sitting sitting) {
        LocalDate day = Objects.requireNonNull(sitting.on());
        var checked = sitting.checked(way, day);
        UUID id = row(
                sittings,
                person,
                day,
                15,
                way.code(),
                way.version(),
                checked.side().code(),
                day,
                day.plusMonths(PROPOSED_MONTHS));
        for (Instrument.Item item : way.items()) {
            if (checked.answers().containsKey(item.id())) {
                row(answers, person, day, 15, id, item.id(), checked.answers().get(item.id()), item.personal());
            }
        }
    }

    /// Nothing is written after yesterday.
    private UUID row(Copy table, Person person, LocalDate day, int hour, @Nullable Object... cells) {
        LocalDate written = day.isAfter(yesterday) ? yesterday : day;
        Instant at = written.atTime(LocalTime.of(hour, 0))
                .plusSeconds(person.chance().between(0, 3000))
                .atZone(Chance.PARIS)
                .toInstant();
        UUID id = person.chance().id(at);
        MemberId author = FileRows.author(person, day);
        var row = new @Nullable Object[cells.length + 5];
        Object[] about = {id, person.id(), person.hub(), author, at};
        System.arraycopy(about, 0, row, 0, about.length);
        System.arraycopy(cells, 0, row, about.length, cells.length);
        table.row(row);
        return id;
    }
}
