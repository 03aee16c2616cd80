-- A journey an import opened may have been ended by it too, with a statement in place of a proof: what was written with
-- the entry, in one transaction, goes with it; what came later keeps it.
create or replace function imports.take_back_journey(which uuid, untouched int) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
declare written timestamptz;
begin
    perform 1 from journeys.journeys j where j.id = which and j.version = untouched for update;
    if not found then return false; end if;
    select min(e.written_at) into written from journeys.entries e where e.journey_id = which;
    if exists (select 1 from journeys.evidence e where e.journey_id = which and e.written_at <> written)
        or exists (select 1 from journeys.follow_ups f where f.journey_id = which)
        or exists (select 1 from journeys.suspensions s where s.journey_id = which)
        or exists (select 1 from journeys.undertakings u where u.journey_id = which and u.written_at <> written) then
        return false;
    end if;
    delete from journeys.evidence e where e.journey_id = which;
    delete from journeys.exits x where x.journey_id = which;
    delete from journeys.undertakings u where u.journey_id = which;
    delete from journeys.entries e where e.journey_id = which;
    delete from journeys.journeys j where j.id = which;
    return true;
end $$;

-- Taking a file back asks every table that points at people whether it holds something of this one.
create index if not exists entries_about on journeys.entries (participant_id);
create index if not exists undertakings_about on journeys.undertakings (participant_id);
create index if not exists suspensions_about on journeys.suspensions (participant_id);
create index if not exists exits_about on journeys.exits (participant_id);
create index if not exists evidence_about on journeys.evidence (participant_id);
create index if not exists follow_ups_about on journeys.follow_ups (participant_id);
create index if not exists stays_of on casefiles.stays (participant_id);
create index if not exists withdrawals_about on casefiles.withdrawals (participant_id);
create index if not exists openings_about on casefiles.openings (participant_id);
create index if not exists numbered_in_a_list on casefiles.participants (hub_id, source_reference)
    where source_reference is not null;
