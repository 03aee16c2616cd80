package fr.essaim.activities.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class ActivitiesPanelQuery implements FilePanel {
    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
        List<ActivitiesPanel.Next> next = sheaf.ask("""
                select s.id as session, a.title, a.strand, s.day, s.from_time as begins, coalesce(s.place, a.place) as place,
                    exists (select from activities.seats t where t.enrolment_id = e.id) as seated,
                    exists (select from activities.cancellations k where k.session_id = s.id) as called_off
                from activities.enrolments e join activities.sessions s on s.id = e.session_id
                join activities.activities a on a.id = s.activity_id
                where e.participant_id = :person and s.day >= team.today()
                  and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)
                order by s.day, s.from_time limit 6
                """, ActivitiesPanel.Next.class);
        return () -> next.isEmpty() ? Optional.empty() : Optional.of(new ActivitiesPanel(next));
    }
}
