-- Whether a fact stands: no other took its place and nobody took it back. Both are rows of their own, and stay so; this is what
-- they say, kept beside the fact by the database itself. Every page of a person asks it, and asking the other rows meant passing
-- every wall of facts three times for one fact.
alter table casefiles.facts add column stands boolean not null default true;
update casefiles.facts f set stands = false
 where exists (select from casefiles.facts l where l.corrects = f.id)
    or exists (select from casefiles.withdrawals w where w.fact_id = f.id);

create function casefiles.no_longer_stands() returns trigger language plpgsql security definer
    set search_path = pg_catalog, casefiles as $$
begin
    update casefiles.facts f set stands = false
     where f.id = case tg_table_name when 'facts' then (to_jsonb(new) ->> 'corrects')::uuid else (to_jsonb(new) ->> 'fact_id')::uuid end;
    return null;
end $$;
revoke all on function casefiles.no_longer_stands() from public;
create trigger corrected after insert on casefiles.facts for each row when (new.corrects is not null)
    execute function casefiles.no_longer_stands();
create trigger taken_back after insert on casefiles.withdrawals for each row execute function casefiles.no_longer_stands();

create or replace function casefiles.stubs(person uuid) returns table (fact_id uuid, day date, strand text, author uuid)
    language sql stable security definer set search_path = pg_catalog, casefiles as $$
    select f.id, f.day, f.strand, f.author from casefiles.facts f
    where f.participant_id = person and f.compartment = 'reserved' and f.stub and f.stands
      and f.participant_id = any (casefiles.viewer_caseload())
      and f.author <> team.viewer() and f.id <> all (casefiles.viewer_named())
$$;

-- The wall of facts, saying the same as before with whom the viewer is in charge of asked once and not once a compartment.
drop policy seen on casefiles.facts;
create policy seen on casefiles.facts for select using (case
    when compartment = 'reserved' then (select team.viewer_hubs()) <> '{}'
        and (author = (select team.viewer()) or id = any ((select casefiles.viewer_named())::uuid[]))
    when compartment in ('team', 'employment') then
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any (case compartment when 'team' then (select casefiles.viewer_reads('team', 'care-team'))
                                               else (select casefiles.viewer_reads('employment', 'care-team')) end))
        or hub_id = any (case compartment when 'team' then (select casefiles.viewer_reads('team', 'hub'))
                                          else (select casefiles.viewer_reads('employment', 'hub')) end)
        or (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))
    else false end);
