-- A fact as it stands: itself, or what its author wrote in its place since, however often. As far as the viewer reads it.
create function casefiles.standing(told uuid)
    returns table (fact_id uuid, compartment text, side text, words text, sealed bytea, author uuid, taken_back boolean)
    language sql stable as $$
    with recursive versions as (
        select f.id from casefiles.facts f where f.id = told
        union all select l.id from casefiles.facts l join versions v on l.corrects = v.id)
    select f.id, f.compartment, f.broken_by, f.body, f.sealed, f.author,
        exists (select from casefiles.withdrawals w where w.fact_id = f.id)
    from versions v join casefiles.facts f on f.id = v.id
    where not exists (select from casefiles.facts l where l.corrects = f.id)
$$;
