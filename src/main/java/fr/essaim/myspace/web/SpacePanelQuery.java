package fr.essaim.myspace.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After what the person wants and does.
@Component
@Order(40)
class SpacePanelQuery implements FilePanel {
    private static final String QUESTION = """
            select p.id as person,
                (select s.agreed_on from myspace.spaces s where s.participant_id = p.id
                    and not exists (select from myspace.closings c where c.space_id = s.id)
                    order by s.written_at desc limit 1) as open_since,
                (select case when m.author is null then m.written_at::date end from myspace.messages m
                    where m.participant_id = p.id order by m.written_at desc, m.id desc limit 1) as wrote_on,
                (select coalesce(l.until_day, r.due_on) from myspace.requests r
                    left join myspace.replies l on l.request_id = r.id and l.kind = 'prolonged'
                    where r.participant_id = p.id and not exists (
                        select from myspace.replies g where g.request_id = r.id and g.kind = 'given') limit 1) as file_due,
                (select a.asked_on from hours.asks a where a.participant_id = p.id
                    and not exists (select from hours.answers n where n.ask_id = a.id) limit 1) as hours_asked,
                (select count(*)::int from myspace.minds i where i.participant_id = p.id
                    and not exists (select from myspace.heard h where h.mind_id = i.id)) as minds
            from casefiles.participants p where p.id = :person and myspace.viewer_reads(p.id, p.hub_id)""";

    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
        List<SpacePanel> found = sheaf.ask(QUESTION, SpacePanel.class);
        return () -> found.stream().findFirst().map(panel -> panel);
    }
}
