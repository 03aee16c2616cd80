-- The people the viewer is in charge of today, at a hub where they still have a post: asked by ten walls for one page, and read
-- from an index alone.
create index care_team_in_charge on casefiles.care_team (member_id, hub_id) include (participant_id, from_day, until_day);

create or replace function casefiles.viewer_caseload() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(c.participant_id), '{}') from casefiles.care_team c
    where c.member_id = (select s.member_id from team.signed_in s) and c.hub_id in (select p.hub_id from team.held_today p)
      and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())
$$;

create or replace function casefiles.viewer_reads(which text, how_far text) returns int[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(distinct p.hub_id), '{}')
    from team.held_today p
    join programme.hubs h on h.id = p.hub_id
    join programme.compartment_readers r on r.programme_id = h.programme_id and r.role = p.role
    where r.compartment = which and r.reach = how_far
$$;

-- A correction is of the same person: asked for among theirs, and not among everybody's.
create or replace function casefiles.stubs(person uuid) returns table (fact_id uuid, day date, strand text, author uuid)
    language sql stable security definer set search_path = pg_catalog, casefiles as $$
    select f.id, f.day, f.strand, f.author from casefiles.facts f
    where f.participant_id = person and f.compartment = 'reserved' and f.stub
      and f.participant_id = any (casefiles.viewer_caseload())
      and f.author <> team.viewer() and f.id <> all (casefiles.viewer_named())
      and not exists (select 1 from casefiles.facts later
          where later.participant_id = f.participant_id and later.corrects = f.id)
      and not exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id)
$$;
