-- Who reads a reserved fact may change without its being written again: naming and ending are dated, and kept. The
-- tables of facts stay in the schema casefiles, with their walls (decision 6).
alter table casefiles.fact_readers drop constraint fact_readers_pkey;
alter table casefiles.fact_readers
    add column id uuid primary key default gen_random_uuid(),
    add column named_at timestamptz not null default now(),
    add column ended_at timestamptz; -- the author ended it: from then on the fact is not there for this member
create unique index fact_readers_today on casefiles.fact_readers (fact_id, member_id) where ended_at is null;

create or replace function casefiles.viewer_named() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, casefiles as $$
    select coalesce(array_agg(r.fact_id), '{}') from casefiles.fact_readers r
    where r.member_id = team.viewer() and r.ended_at is null
$$;

-- That one was named once tells that the fact exists: it is no longer theirs to see once it ended.
drop policy seen on casefiles.fact_readers;
create policy seen on casefiles.fact_readers for select using (
    (member_id = (select team.viewer()) and ended_at is null) or casefiles.viewer_wrote(fact_id));
drop policy named on casefiles.fact_readers;
create policy named on casefiles.fact_readers for insert with check (
    casefiles.viewer_wrote(fact_id) and (select team.viewer_hubs()) <> '{}');
create policy ended on casefiles.fact_readers for update using (casefiles.viewer_wrote(fact_id));
grant update (ended_at) on casefiles.fact_readers to essaim_app;
