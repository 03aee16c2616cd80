package fr.essaim.duplicates;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.testing.Cast;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/// Writes files and what is in them, and tells every row about a person.
@TestComponent
class TwoFiles {
    @Autowired
    Participants participants;

    @Autowired
    Ways ways;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Facts facts;

    @Autowired
    Journeys journeys;

    ParticipantId open(Cast cast, MemberId who, HubId hub, String first, String last) {
        ParticipantId id = ParticipantId.mint();
        cast.as(who, () -> participants.open(id, hub, identity(first, last), null));
        return id;
    }

    static Identity identity(String first, String last) {
        return new Identity(new PersonName(first, last), LocalDate.of(1993, 4, 2), null);
    }

    UUID note(Cast cast, MemberId who, ParticipantId person, Compartment where, String text) {
        UUID id = Ids.mint();
        cast.as(who, () -> facts.write(id, person, fact(where, text), Set.of()));
        return id;
    }

    static Fact fact(Compartment where, String text) {
        return new Fact(where, null, Fact.State.DONE, null, null, text, Cast.today(), null, null, null, null, false);
    }

    void enter(Cast cast, MemberId who, ParticipantId person, LocalDate on) {
        cast.as(
                who,
                () -> journeys.enter(
                        person,
                        JourneyId.mint(),
                        new Entry(
                                on,
                                new Undertaking(Kind.INFORMATION, on.minusDays(4), How.PAPER),
                                new Undertaking(Kind.AGREEMENT, on, How.SIGNED))));
    }

    /// Some weeks of work, whatever they bring.
    void live(Cast cast, ParticipantId person, Random chance) {
        int weeks = chance.nextInt(6);
        for (int week = 0; week < weeks; week++) {
            switch (chance.nextInt(6)) {
                case 0 -> {
                    String phone = "06 39 98 21 %02d".formatted(chance.nextInt(3));
                    cast.as(cast.nadia, () -> ways.open(person, new Way(Way.Kind.PHONE, phone), null));
                }
                case 1 -> cast.as(cast.nadia, () -> ways.wish(person, "Pas d’écran " + chance.nextInt(100)));
                case 2 -> note(cast, cast.nadia, person, Compartment.TEAM, "Un café.");
                case 3 -> note(cast, cast.claire, person, Compartment.RESERVED, "Dit en confidence.");
                case 4 ->
                    cast.as(
                            cast.nadia,
                            () -> careTeam.assign(
                                    person,
                                    chance.nextBoolean() ? cast.thomas : cast.claire,
                                    chance.nextBoolean() ? CareTeam.Part.REFERENCE : CareTeam.Part.SUPPORT,
                                    Cast.today()));
                default -> {
                    UUID wrong = note(cast, cast.nadia, person, Compartment.EMPLOYMENT, "CV fait.");
                    cast.as(
                            cast.nadia,
                            () -> facts.correct(Ids.mint(), wrong, fact(Compartment.EMPLOYMENT, "CV à finir.")));
                }
            }
        }
    }

    /// Every row of every table about these people, the locks' versions left out.
    static List<String> rows(Cast cast, ParticipantId... people) throws SQLException {
        var them = new ArrayList<String>();
        for (ParticipantId person : people) {
            them.add("'" + person + "'");
        }
        String among = "(" + String.join(",", them) + ")";
        var rows = new ArrayList<String>();
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            for (String table : tables(cast)) {
                String person = table.equals("casefiles.participants") ? "id" : "participant_id";
                try (var found = statement.executeQuery("select (to_jsonb(t) - 'version')::text from " + table
                        + " t where " + person + " in " + among + " order by 1")) {
                    while (found.next()) {
                        rows.add(table + " " + found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    static Set<String> tables(Cast cast) throws SQLException {
        var tables = new TreeMap<String, String>();
        tables.put("casefiles.participants", "");
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var found = statement.executeQuery("""
                        select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where a.attname = 'participant_id' and c.relkind = 'r' and not a.attisdropped
                          and c.relnamespace <> 'duplicates'::regnamespace
                        """)) {
            while (found.next()) {
                tables.put(found.getString(1), "");
            }
        }
        return tables.keySet();
    }
}
