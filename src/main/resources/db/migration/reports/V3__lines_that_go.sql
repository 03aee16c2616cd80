-- The lines about people of what was submitted go when the programme has been over for as long as its recipe says. They do not go
-- by themselves: somebody of the house erases them, once. That it was submitted, its definition and the mark of its lines stay.
create table reports.erasures (
    submission_id uuid primary key references reports.submissions,
    erased_by uuid not null default team.viewer() references team.members,
    erased_at timestamptz not null default now()
);
create trigger frozen before update or delete on reports.erasures for each row execute function reports.frozen();
create trigger frozen_whole before truncate on reports.erasures execute function reports.frozen();
alter table reports.erasures enable row level security;
create policy seen on reports.erasures for select using (
    (select team.viewer_is('director')) or (select team.viewer_is('administrator')));
grant select on reports.erasures to essaim_app;

-- Only in the very transaction that says so.
create function reports.frozen_lines() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from reports.erasures e where e.submission_id = old.submission_id and e.erased_at = now()) then
        return old;
    end if;
    raise exception 'a submission is never changed' using errcode = 'restrict_violation';
end $$;
drop trigger frozen on reports.submitted_rows;
create trigger frozen before update or delete on reports.submitted_rows for each row execute function reports.frozen_lines();

-- What may be erased today of a programme: its submissions about people that still have their lines, when it has been over for
-- so long. Nothing while the programme has no last day.
create function reports.due_to_go(which uuid, kept interval) returns table (submission_id uuid, since date)
    language sql stable security definer set search_path = pg_catalog, reports as $$
    select s.id, (p.closes_on + kept)::date from reports.submissions s join programme.programmes p on p.id = s.programme_id
    where p.id = which and s.lines = 'journeys' and (p.closes_on + kept)::date < team.today()
      and (team.viewer_is('director') or team.viewer_is('administrator'))
      and not exists (select 1 from reports.erasures e where e.submission_id = s.id)
$$;

create function reports.erase(which uuid, kept interval) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, reports as $$
begin
    if not exists (select 1 from reports.submissions s cross join lateral reports.due_to_go(s.programme_id, kept) d
        where s.id = which and d.submission_id = s.id) then return false; end if;
    insert into reports.erasures (submission_id) values (which) on conflict do nothing;
    if not found then return false; end if;
    insert into journal.entries (member_id, hub_id, act, reading, participant_ids)
        select team.viewer(), null, 'erase-submission', false, coalesce(array_agg(distinct r.participant_id), '{}')
        from reports.submitted_rows r where r.submission_id = which and r.participant_id is not null;
    delete from reports.submitted_rows r where r.submission_id = which;
    return true;
end $$;
