package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots;
import fr.essaim.appointments.FreeSlots.Proposal;
import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.appointments.web.NewAppointmentPage.Called;
import fr.essaim.casefiles.SearchFound;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the form of an appointment, and the search of free times, propose.
@Component
@Transactional
class NewAppointmentQuery {
    private static final int MOST = 9;
    private static final int WEEKS = 4;
    private static final int FEW = 12;
    private static final int ENOUGH = 60;

    private final JdbcClient sql;
    private final Colleagues colleagues;
    private final FreeSlots free;
    private final Programmes recipes;
    private final Journal journal;
    private final Clock clock;

    NewAppointmentQuery(
            JdbcClient sql, Colleagues colleagues, FreeSlots free, Programmes recipes, Journal journal, Clock clock) {
        this.sql = sql;
        this.recipes = recipes;
        this.colleagues = colleagues;
        this.free = free;
        this.journal = journal;
        this.clock = clock;
    }

    private record Who(String name, int hub) {}

    /// @throws NotHere when the person named is none of the viewer's hubs
    NewAppointmentPage page(NewAppointmentForm asked) {
        LocalDate today = LocalDate.now(clock);
        List<Called> called = asked.person() == null ? called(asked.who()) : List.of();
        UUID person =
                asked.person() == null && called.size() == 1 ? called.getFirst().id() : asked.person();
        if (person == null) {
            return new NewAppointmentPage(null, null, called, Map.of(), List.of(), asked, List.of(), Ids.mint(), today);
        }
        Who who = who(person).orElseThrow(NotHere::new);
        var team = colleagues.all();
        List<String> apart = recipes.recipeOf(new HubId(who.hub())).appointmentsApart();
        read(new ParticipantId(person), team.isAny(Viewers.required().id().value(), who.hub(), apart));
        UUID host = asked.host() == null || asked.host().isEmpty()
                ? Viewers.required().id().value()
                : asked.host().getFirst();
        int minutes = Math.clamp(Objects.requireNonNullElse(asked.minutes(), 30), 5, 720);
        List<Proposal> proposals = free.find(Search.of(host, minutes, today, today.plusWeeks(WEEKS)), FEW);
        return new NewAppointmentPage(
                person,
                who.name(),
                List.of(),
                team.namesAt(who.hub()),
                team.namesOf(who.hub(), apart),
                asked,
                proposals.subList(0, Math.min(FEW, proposals.size())),
                Ids.mint(),
                today);
    }

    /// That a psychologist looked for a time for somebody would tell what their appointment does not.
    private void read(ParticipantId person, boolean apart) {
        if (apart) {
            journal.whisperedReading("new-appointment", List.of(person));
        } else {
            journal.read("new-appointment", person);
        }
    }

    FreeSlotsPage free(FreeSlotsForm form) {
        LocalDate today = LocalDate.now(clock);
        var team = colleagues.all();
        Optional<Who> who = form.person() == null ? Optional.empty() : who(form.person());
        who.ifPresent(found -> read(
                new ParticipantId(Objects.requireNonNull(form.person())),
                team.isAny(
                        Viewers.required().id().value(),
                        found.hub(),
                        recipes.recipeOf(new HubId(found.hub())).appointmentsApart())));
        return new FreeSlotsPage(
                form,
                who.isPresent() ? form.person() : null,
                who.map(Who::name).orElse(null),
                team.names(),
                team.hubs(),
                team.roles(),
                free.find(form.search(today), ENOUGH),
                today);
    }

    private Optional<Who> who(UUID person) {
        return sql.sql("""
                select trim(p.first_name || ' ' || p.last_name) as name, p.hub_id as hub from casefiles.participants p
                where p.id = :person and p.hub_id = any ((select team.viewer_hubs())::int[])
                """).param("person", person).query(Who.class).optional();
    }

    /// Whom a typed name may mean, those the viewer is in charge of first; journaled, for it shows names.
    private List<Called> called(@Nullable String typed) {
        var query = SearchKeys.typed(typed == null ? "" : typed);
        if (query.required() == 0) {
            return List.of();
        }
        List<Called> found = SearchFound.bind(query, sql.sql(SearchFound.WITH + """
                select p.id, trim(p.first_name || ' ' || p.last_name) as name, h.name as hub
                from found join casefiles.participants p on p.id = found.participant_id join programme.hubs h on h.id = p.hub_id
                order by p.id = any ((select casefiles.viewer_caseload())::uuid[]) desc, found.rank desc, p.sort_key, p.id limit :most
                """))
                .param("most", MOST)
                .query(Called.class)
                .list();
        journal.read(
                "people",
                null,
                found.stream().map(one -> new ParticipantId(one.id())).toList());
        return found;
    }
}
