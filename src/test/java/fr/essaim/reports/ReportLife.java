package fr.essaim.reports;

import fr.essaim.testing.Cast;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/// Journeys of a programme of their own, dated by hand, written as their owner would restore them.
public final class ReportLife {
    final Cast cast;
    final UUID programme = UUID.randomUUID();
    public final String code = "p-" + programme.toString().substring(0, 8);

    public ReportLife(Cast cast) throws SQLException {
        this.cast = cast;
        write("insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on) values ('"
                + programme + "', '" + code + "', 'P', 'dest1', '1.0.0', '2025-01-01')");
    }

    /// In French words, each the key itself.
    static Wording words() {
        return new Wording(Locale.FRENCH, key -> key);
    }

    Reports.Wish wish(String report, String period) {
        return new Reports.Wish(code, report, ReportPeriod.parse(period), "", words());
    }

    public int hub(String name) throws SQLException {
        write("insert into programme.hubs (programme_id, code, name, opens_on) values ('" + programme + "', '" + name
                + "', '" + name + "', '2025-01-01')");
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select max(id) from programme.hubs")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// @return the journey, whose id is the person's too
    public UUID journey(int hub, String name, String entered) throws SQLException {
        UUID id = UUID.randomUUID();
        write("""
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, birth_date, gender, opened_by)
                    values ('%1$s', %2$d, 'X', '%3$s', lower('%3$s'), '1990-05-20', 'woman', '%5$s');
                insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by, written_at)
                    values (gen_random_uuid(), '%1$s', %2$d, '%4$s', '%5$s', '%4$s 18:00+02');
                insert into journeys.journeys (id, participant_id, hub_id, programme_id, recipe_code, recipe_version,
                    entered_on, limit_on)
                    values ('%1$s', '%1$s', %2$d, '%6$s', 'dest1', '1.0.0', '%4$s', '2027-12-31');
                insert into journeys.entries (id, journey_id, participant_id, hub_id, entered_on, author, written_at)
                    values (gen_random_uuid(), '%1$s', '%1$s', %2$d, '%4$s', '%5$s', '%4$s 18:00+02');
                """.formatted(id, hub, name, entered, cast.nadia.value(), programme));
        return id;
    }

    /// @param written when it was recorded, as PostgreSQL reads it: `now()` for now
    public void left(UUID journey, String on, String outcome, String written) throws SQLException {
        write("""
                insert into journeys.exits (id, journey_id, participant_id, hub_id, left_on, outcome, details,
                    evidence_needed, follow_ups, change, author, written_at)
                select gen_random_uuid(), id, participant_id, hub_id, '%s', '%s', '{"months": "8"}', false, '{P6M}', 'left',
                    '%s', %s from journeys.journeys where id = '%s'
                """.formatted(on, outcome, cast.nadia.value(), written, journey));
    }

    public void answered(UUID person, String question, String state, String answer) throws SQLException {
        write("""
                insert into casefiles.situations (id, participant_id, hub_id, question, state, answer, as_of, author)
                select gen_random_uuid(), id, hub_id, '%s', '%s', %s, '2026-01-05', '%s'
                from casefiles.participants where id = '%s'
                """.formatted(
                        question, state, answer.isEmpty() ? "null" : "'" + answer + "'", cast.nadia.value(), person));
    }

    public void write(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
