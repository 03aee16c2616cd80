-- Facts as they were held to be true at a moment ('infinity': as they are now), for those who count many. The views of facts
-- say the same with the moments on each row; but whoever asks "corrected later, or never" of them is thought by the planner to
-- ask for next to nothing, and gets a plan for a handful of rows. Bound to no search path: each is read as part of the question
-- it stands in, under the walls of whoever asks.
create function journeys.entries_known(known timestamptz) returns setof journeys.entries language sql stable as $$
    select e.* from journeys.entries e where e.written_at < known and not exists (
        select 1 from journeys.entries l where l.corrects = e.id and l.corrects is not null and l.written_at < known)
$$;

create function journeys.exits_known(known timestamptz) returns setof journeys.exits language sql stable as $$
    select x.* from journeys.exits x where x.change <> 'taken-back' and x.written_at < known and not exists (
        select 1 from journeys.exits l where l.corrects = x.id and l.corrects is not null and l.written_at < known)
$$;

create function journeys.suspensions_known(known timestamptz) returns setof journeys.suspensions language sql stable as $$
    select s.* from journeys.suspensions s where s.change <> 'taken-back' and s.written_at < known and not exists (
        select 1 from journeys.suspensions l where l.corrects = s.id and l.corrects is not null and l.written_at < known)
$$;

-- Journeys whose exit a document proves.
create function journeys.proved_at(known timestamptz) returns table (journey_id uuid) language sql stable as $$
    select distinct e.journey_id from journeys.evidence e where e.document_id is not null and e.written_at < known
$$;
