package fr.essaim.leaving;

/// Which rows of a table are one programme's, as a condition on the row `x`. `$hubs` and
/// `$programme` stand for its hubs and its id.
enum Scope {
    HUB("x.hub_id in $hubs"),
    ONE_OF_TWO("x.one_hub in $hubs"),
    PERSON("exists (select 1 from casefiles.participants q where q.id = x.participant_id and q.hub_id in $hubs)"),
    FACT("exists (select 1 from casefiles.facts f where f.id = x.fact_id and f.hub_id in $hubs)"),
    SLOT("exists (select 1 from appointments.slots s where s.id = x.slot_id and s.hub_id in $hubs)"),
    PROGRAMME("x.programme_id = $programme"),
    ITSELF("x.id = $programme"),
    RECIPE("exists (select 1 from programme.programmes r where r.id = $programme and r.recipe_code = x.code)"),
    POST("(x.hub_id is null or x.hub_id in $hubs)"),
    MEMBER("exists (select 1 from team.posts s where s.member_id = x.id and (s.hub_id is null or s.hub_id in $hubs))"),
    TEAM(
            "exists (select 1 from team.posts s where s.member_id = x.member_id and (s.hub_id is null or s.hub_id in $hubs))"),
    IMPORT("""
            exists (select 1 from imports.imports i where i.id = x.import_id and (i.hub_id is null or i.hub_id in $hubs))"""),
    HANDOVER("exists (select 1 from handovers.handovers d where d.id = x.handover_id and d.hub_id in $hubs)"),
    SUBMISSION(
            "exists (select 1 from reports.submissions s where s.id = x.submission_id and s.programme_id = $programme)"),
    AUDIT("exists (select 1 from audits.audits a where a.id = x.audit_id and a.programme_id = $programme)"),
    DRAW("""
            exists (select 1 from audits.draws d join audits.audits a on a.id = d.audit_id
                where d.id = x.draw_id and a.programme_id = $programme)"""),
    /// The whole installation's: partners are every programme's.
    WHOLE("true"),
    TAKING("(x.programme_id is null or x.programme_id = $programme)"),
    /// A reading written without a hub is the programme's when all the people read are.
    JOURNAL("""
            (x.hub_id in $hubs or (x.hub_id is null and x.participant_ids <> '{}' and not exists (
                select 1 from unnest(x.participant_ids) i(id)
                left join casefiles.participants q on q.id = i.id and q.hub_id in $hubs where q.id is null)))""");

    private final String sql;

    Scope(String sql) {
        this.sql = sql;
    }

    String of(java.util.UUID programme) {
        String id = "'" + programme + "'::uuid";
        return sql.replace("$hubs", "(select h.id from programme.hubs h where h.programme_id = $programme)")
                .replace("$programme", id);
    }
}
