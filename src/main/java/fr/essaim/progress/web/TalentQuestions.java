package fr.essaim.progress.web;

import fr.essaim.kernel.Said;
import fr.essaim.progress.web.TalentSheet.LeadRow;
import fr.essaim.progress.web.TalentSheet.SequelRow;
import fr.essaim.progress.web.TalentSheet.SightingRow;
import fr.essaim.progress.web.TalentSheet.TalentRow;
import fr.essaim.site.Sheaf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is asked of the database about somebody's talents, in a sheaf with whatever else its page asks: `:person`.
final class TalentQuestions {
    private static final String NAMED = "trim(m.first_name || ' ' || m.last_name) as author";

    /// Whose page it is; nobody when it is not for this viewer.
    static final String WHO = """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name,
                progress.viewer_writes(p.id, p.hub_id) as writes
            from casefiles.participants p where p.id = :person and progress.viewer_reads(p.id, p.hub_id)""";

    private final List<Who> who;
    private final List<Said> talents;
    private final List<SightingRow> sightings;
    private final List<Kept> leads;
    private final List<SequelRow> sequels;

    record Who(UUID id, String name, boolean writes) {}

    record Said(UUID id, String words, LocalDate saidOn, String author) {}

    record Kept(UUID id, UUID talent, int appellation, String rome, String label, LocalDate keptOn, String author) {}

    TalentQuestions(Sheaf sheaf) {
        who = sheaf.ask(WHO, Who.class);
        talents = sheaf.ask("select t.id, t.words, t.said_on, " + NAMED + """
                 from progress.talents t join team.members m on m.id = t.author
                where t.participant_id = :person order by t.written_at, t.id""", Said.class);
        sightings = sheaf.ask("""
                select s.talent_id as talent, s.seen_by as by, coalesce(trim(o.first_name || ' ' || o.last_name), s.seen_role)
                    as who, s.words, coalesce(f.title, left(f.body, 80)) as fact, s.on_day as day,
                """ + NAMED + """
                 from progress.sightings s join team.members m on m.id = s.author
                left join team.members o on o.id = s.seen_member
                left join lateral (
                    with recursive versions as (
                        select v.id, v.title, v.body, v.stands from casefiles.facts v
                        where v.id = s.fact_id and v.participant_id = s.participant_id
                        union all select v.id, v.title, v.body, v.stands
                        from casefiles.facts v join versions e on v.corrects = e.id)
                    select v.title, v.body from versions v where v.stands) f on true
                where s.participant_id = :person order by s.on_day, s.written_at, s.id""", SightingRow.class);
        leads = sheaf.ask(
                "select l.id, l.talent_id as talent, l.appellation, l.rome, l.label, l.kept_on, " + NAMED + """
                 from progress.leads l join team.members m on m.id = l.author
                where l.participant_id = :person order by l.written_at, l.id""",
                Kept.class);
        sequels = sheaf.ask("""
                select coalesce(q.talent_id, q.lead_id) as about, q.kind, q.on_day as day, q.words,
                """ + NAMED + """
                 from progress.sequels q join team.members m on m.id = q.author
                where q.participant_id = :person order by q.written_at, q.id""", SequelRow.class);
    }

    /// Once the sheaf was sent; empty when there is no such person, or nothing of theirs to read here, for this viewer.
    Optional<TalentSheet> sheet() {
        return who.stream()
                .findFirst()
                .map(one -> new TalentSheet(
                        one.id(),
                        one.name(),
                        one.writes(),
                        talents.stream().map(this::talent).toList()));
    }

    private TalentRow talent(Said said) {
        return new TalentRow(
                said.id(),
                said.words(),
                said.saidOn(),
                said.author(),
                sightings.stream().filter(row -> row.talent().equals(said.id())).toList(),
                leads.stream()
                        .filter(row -> row.talent().equals(said.id()))
                        .map(this::lead)
                        .toList(),
                since(said.id()));
    }

    private LeadRow lead(Kept kept) {
        return new LeadRow(
                kept.id(),
                kept.talent(),
                kept.appellation(),
                kept.rome(),
                kept.label(),
                kept.keptOn(),
                kept.author(),
                since(kept.id()));
    }

    private List<SequelRow> since(UUID id) {
        return sequels.stream().filter(row -> row.about().equals(id)).toList();
    }
}
