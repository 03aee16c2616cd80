package fr.essaim.demo;

import fr.essaim.casefiles.Home;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.casefiles.Situations;
import fr.essaim.casefiles.Way;
import fr.essaim.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person's file as rows: who they are, where they were, who is in charge, how to reach them,
/// where they live, what they answered.
final class FileRows {
    private final Copy participants;
    private final Copy keys;
    private final Copy stays;
    private final Copy charges;
    private final Copy ways;
    private final Copy wishes;
    private final Copy homes;
    private final Copy orientations;
    private final Copy situations;
    private final Copy journal;

    FileRows(Rows rows) {
        participants = rows.into(
                "casefiles.participants",
                "id, hub_id, first_name, last_name, sort_key, birth_date, gender, opened_by, opened_at");
        keys = rows.into("casefiles.search_keys", "participant_id, hub_id, key");
        stays = rows.into(
                "casefiles.stays",
                "id, participant_id, hub_id, from_day, until_day, reads_until, moved_by, reason, written_at");
        charges = rows.into(
                "casefiles.care_team",
                "id, participant_id, hub_id, member_id, part, from_day, until_day, assigned_by, written_at");
        ways = rows.into(
                "casefiles.ways", "id, participant_id, hub_id, kind, value, read_by, from_day, author, written_at");
        wishes = rows.into("casefiles.wishes", "id, participant_id, hub_id, words, from_day, author, written_at");
        homes = rows.into(
                "casefiles.homes",
                "id, participant_id, hub_id, address, commune_code, qpv, qpv_code, qpv_vintage, qpv_established,"
                        + " from_day, author, written_at");
        orientations = rows.into(
                "casefiles.orientations",
                "id, participant_id, hub_id, kind, sensitive, service, received_on, author, written_at");
        situations = rows.into(
                "casefiles.situations",
                "id, participant_id, hub_id, question, state, answer, as_of, author, written_at");
        journal = journal(rows);
    }

    /// The file, the keys it is found by, its stays and who was in charge.
    /// @param reach the telephone numbers and addresses it is found by
    /// @param oldHubReads how long a hub somebody left still reads
    void open(Person person, List<Way> reach, Period oldHubReads) {
        var who = person.identity();
        var first = person.path().legs().getFirst();
        MemberId by = author(person, person.opened());
        Instant at = person.chance().during(person.opened());
        var born = who.birthDate();
        var gender = who.gender();
        participants.row(
                person.id(),
                person.hub(),
                who.name().first(),
                who.name().last(),
                who.sortKey(),
                born,
                gender == null ? null : gender.code(),
                by,
                at);
        var traits = LikenessTraits.of(who.name().first(), who.name().last(), born);
        for (Way way : reach) {
            traits = traits.reachedBy(way.value());
        }
        SearchKeys.of(traits).forEach(key -> keys.row(person.id(), person.hub(), key));
        journal.row(at, by, first.site().id(), "open-file", false, "{" + person.id() + "}");
        for (Path.Leg leg : person.path().legs()) {
            stay(person, leg, oldHubReads);
        }
    }

    private void stay(Person person, Path.Leg leg, Period oldHubReads) {
        var chance = person.chance();
        LocalDate until = leg.period().until();
        boolean moved = leg.period().from().isAfter(person.opened());
        LocalDate decided = moved ? leg.period().from().minusDays(1) : person.opened();
        Instant at = chance.during(leg.period().from());
        MemberId by = author(person, decided);
        stays.row(
                chance.id(at),
                person.id(),
                leg.site().id(),
                leg.period().from(),
                until,
                until == null ? null : until.plusDays(1).plus(oldHubReads),
                by,
                moved ? "Déménagement : le nouveau hub est à côté de chez la personne." : null,
                at);
        leg.charges().forEach(charge -> charge(person, charge, by));
    }

    /// One row for each who sat in the seat meanwhile.
    private void charge(Person person, Path.Charge charge, MemberId by) {
        for (Path.Seat.Holder holder : charge.seat().during(charge.period())) {
            var period = holder.period();
            Instant at = person.chance().during(period.from());
            charges.row(
                    person.chance().id(at),
                    person.id(),
                    person.hub(),
                    holder.member(),
                    charge.part().name().toLowerCase(Locale.ROOT),
                    period.from(),
                    period.until(),
                    by,
                    at);
        }
    }

    void way(Person person, Way way, @Nullable String readBy) {
        var day = person.opened();
        Instant at = person.chance().during(day);
        ways.row(
                person.chance().id(at),
                person.id(),
                person.hub(),
                way.kind().code(),
                way.value(),
                readBy,
                day,
                author(person, day),
                at);
    }

    void wish(Person person, String words, LocalDate day) {
        Instant at = person.chance().during(day);
        wishes.row(person.chance().id(at), person.id(), person.hub(), words, day, author(person, day), at);
    }

    void home(Person person, Home home) {
        Instant at = person.chance().during(home.from());
        var commune = home.commune();
        var zoning = home.zoning();
        var vintage = zoning.vintage();
        var how = zoning.how();
        homes.row(
                person.chance().id(at),
                person.id(),
                person.hub(),
                home.address(),
                commune,
                zoning.where().code(),
                zoning.district(),
                vintage == null ? null : vintage.year(),
                how == null ? null : how.code(),
                home.from(),
                author(person, home.from()),
                at);
    }

    void orientation(Person person, String kind, boolean sensitive, @Nullable String service, LocalDate received) {
        Instant at = person.chance().during(person.opened());
        orientations.row(
                person.chance().id(at),
                person.id(),
                person.hub(),
                kind,
                sensitive,
                service,
                received,
                author(person, person.opened()),
                at);
    }

    void answer(Person person, String question, Situations.State state, @Nullable String answer, LocalDate asOf) {
        Instant at = person.chance().during(asOf);
        situations.row(
                person.chance().id(at),
                person.id(),
                person.hub(),
                question,
                code(state),
                answer,
                asOf,
                author(person, asOf),
                at);
    }

    static Copy journal(Rows rows) {
        return rows.into("journal.entries", "at, member_id, hub_id, act, reading, participant_ids");
    }

    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whoever is the reference that day writes it down.
    static MemberId author(Person person, LocalDate day) {
        return person.path().reference(day).orElseThrow(() -> new IllegalStateException("no reference on " + day));
    }
}
