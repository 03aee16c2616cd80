package fr.essaim.plans.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads a whole plan in one question, element by element in the order in which they were written.
/// Whoever draws it journals.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanSheetQuery {
    private final NamedParameterJdbcOperations database;

    PlanSheetQuery(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /// One element: what the columns hold depends on `what`.
    ///
    /// @param about the goal, need, step or aid it belongs to
    /// @param gone of a step whose organisation is not there any more
    /// @param more a second text; `other` a second id; `later` a second day
    record Row(
            String what,
            UUID id,
            @Nullable UUID about,
            @Nullable String kind,
            @Nullable String words,
            @Nullable String strand,
            @Nullable String more,
            @Nullable UUID other,
            @Nullable LocalDate day,
            @Nullable LocalDate later,
            @Nullable LocalDate next,
            @Nullable Integer cents,
            StepRow.@Nullable Gone gone,
            Mark mark) {}

    private static final String QUESTION = """
            with who as materialized (
                select p.id, trim(p.first_name || ' ' || p.last_name) as name,
                    plans.viewer_writes(p.id, p.hub_id) as writes, plans.closed(p.id) as closed
                from casefiles.participants p where p.id = :person and plans.viewer_reads(p.id, p.hub_id)),
            rows (what, id, about, kind, words, strand, more, other, day, later, next, cents, author, at) as (
                select 'who', w.id, null::uuid, case when w.writes then 'writes' end, w.name,
                    case when w.closed then 'closed' end, null, null::uuid, null::date, null::date, null::date,
                    null::int, null::uuid, '-infinity'::timestamptz from who w
                union all select 'goal', id, null, null, words, strand, null, null, said_on, null, null, null, author,
                    written_at from plans.goals where participant_id = :person
                union all select 'need', id, null, theme, words, null, said_by, null, said_on, null, null, null, author,
                    written_at from plans.needs where participant_id = :person
                union all select 'step', id, goal_id, owner, what, strand, null, coalesce(owner_member, owner_actor), null,
                    due_on, null, null, author, written_at from plans.steps where participant_id = :person
                union all select 'turn', id, coalesce(goal_id, need_id, step_id), kind, words, null, side, review_id, on_day,
                    due_on, null, null, author, written_at from plans.turns where participant_id = :person
                union all select 'agreement', id, null, how, null, null, null, null, person_on, team_on, next_on, null,
                    author, written_at from plans.agreements where participant_id = :person
                union all select 'review', id, null, kind, words, null, null, null, held_on, null, next_on, null, author,
                    written_at from plans.reviews where participant_id = :person
                union all select 'aid', id, null, null, what, null, null, null, asked_on, null, null, cents, author,
                    written_at from plans.aids where participant_id = :person
                union all select 'aid-turn', id, aid_id, kind, words, funder, decided_by, document_id, on_day, null, null,
                    cents, author, written_at from plans.aid_turns where participant_id = :person)
            select r.*, trim(m.first_name || ' ' || m.last_name) as author_name,
                coalesce(trim(o.first_name || ' ' || o.last_name), a.name) as owner_name, g.kind as gone, g.on_day as gone_on
            from rows r join who on true left join team.members m on m.id = r.author
            left join team.members o on r.kind = 'member' and r.what = 'step' and o.id = r.other
            left join network.actors a on r.kind = 'actor' and r.what = 'step' and a.id = r.other
            left join network.gone g on g.actor_id = a.id
            order by r.at, r.id
            """;

    /// In a sheaf that knows `:person`: empty when there is no such person, or no plan of theirs, for this viewer.
    static Supplier<Optional<PlanSheet>> ask(Sheaf sheaf) {
        List<Row> rows = sheaf.ask(QUESTION, (row, n) -> row(row));
        return () -> rows.isEmpty() ? Optional.empty() : Optional.of(new PlanSheetRows(rows).sheet());
    }

    Optional<PlanSheet> read(ParticipantId person) {
        var sheaf = new Sheaf();
        var sheet = ask(sheaf);
        sheaf.send(database, Map.of("person", person.value()));
        return sheet.get();
    }

    private static Row row(ResultSet row) throws SQLException {
        String what = row.getString("what");
        boolean who = what.equals("who");
        String author = row.getString("author_name");
        return new Row(
                what,
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("kind"),
                row.getString("words"),
                row.getString("strand"),
                what.equals("step") ? row.getString("owner_name") : row.getString("more"),
                row.getObject("other", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("later", LocalDate.class),
                row.getObject("next", LocalDate.class),
                row.getObject("cents", Integer.class),
                gone(row),
                new Mark(
                        author == null ? "" : author,
                        who
                                ? Instant.EPOCH
                                : row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static StepRow.@Nullable Gone gone(ResultSet row) throws SQLException {
        String how = row.getString("gone");
        return how == null ? null : new StepRow.Gone(how, row.getObject("gone_on", LocalDate.class));
    }
}
