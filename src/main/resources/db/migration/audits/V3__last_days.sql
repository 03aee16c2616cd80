-- An audit is prolonged or shortened: each time a row, and the latest speaks. What was agreed at first stays as it was.
create table audits.last_days (
    id uuid primary key,
    audit_id uuid not null references audits.audits,
    until_day date not null,
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default clock_timestamp()
);
create index last_days_of on audits.last_days (audit_id, written_at desc);
create trigger frozen before update or delete on audits.last_days for each row execute function audits.frozen();
create trigger frozen_whole before truncate on audits.last_days execute function audits.frozen();

create function audits.last_day(which uuid) returns date language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select coalesce(
        (select l.until_day from audits.last_days l where l.audit_id = which order by l.written_at desc, l.id desc limit 1),
        (select a.until_day from audits.audits a where a.id = which))
$$;
revoke all on function audits.last_day(uuid) from public;

create or replace function audits.viewer_audits() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select coalesce(array_agg(a.id), '{}') from audits.audits a
    where a.controller_id = team.viewer() and team.viewer_is('controller')
      and team.today() between a.from_day and audits.last_day(a.id)
      and not exists (select 1 from audits.endings e where e.audit_id = a.id)
$$;

alter table audits.last_days enable row level security;
create policy seen on audits.last_days for select using (
    (select audits.viewer_is_house()) or audit_id = any ((select audits.viewer_audits())::uuid[]));
create policy moved on audits.last_days for insert with check (
    author = (select team.viewer()) and written_at between now() and clock_timestamp()
    and (select audits.viewer_is_house()) and until_day >= (select team.today())
    and not exists (select 1 from audits.endings e where e.audit_id = last_days.audit_id)
    and exists (select 1 from audits.audits a where a.id = last_days.audit_id and last_days.until_day >= a.from_day));
grant select, insert on audits.last_days to essaim_app;
