-- A whole session that does not take place: everyone enrolled sees it, and nobody is noted as having come or not. And a share
-- that is taken back: the row stays, with the day it ended.
create table activities.cancellations (
    id uuid primary key,
    session_id uuid not null unique references activities.sessions,
    hub_id int not null references programme.hubs,
    words text check (length(words) between 1 and 200), -- why, as those enrolled may be told
    author uuid not null default team.viewer() references team.members,
    written_at timestamptz not null default now()
);

alter table activities.shares drop constraint shares_pkey;
alter table activities.shares
    add column id uuid primary key default gen_random_uuid(),
    add column ended_at timestamptz,
    add column ended_by uuid references team.members,
    add check ((ended_at is null) = (ended_by is null));
create unique index shares_today on activities.shares (session_id, hub_id) where ended_at is null;

create or replace function activities.viewer_shared() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, activities as $$
    select coalesce(array_agg(s.session_id), '{}') from activities.shares s
    where s.hub_id = any (team.viewer_hubs()) and s.ended_at is null
$$;

-- Nobody loses sight of a session where people of theirs are enrolled.
create function activities.unshared_empty() returns trigger language plpgsql security definer
    set search_path = pg_catalog, activities as $$
begin
    perform activities.lock(new.session_id);
    if exists (select from activities.enrolments e where e.session_id = new.session_id and e.hub_id = new.hub_id
          and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)) then
        raise exception 'people of theirs are enrolled' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger unshared_empty before update on activities.shares for each row execute function activities.unshared_empty();
revoke all on function activities.unshared_empty() from public;
create policy ended on activities.shares for update using (
    ended_at is null and exists (select from activities.sessions s where s.id = session_id
        and s.hub_id = any ((select team.viewer_hubs())::int[])))
    with check (ended_by = (select team.viewer()));
grant update (ended_at, ended_by) on activities.shares to essaim_app;

alter table activities.cancellations enable row level security;
create policy seen on activities.cancellations for select using (
    exists (select from activities.sessions s where s.id = session_id));
create policy written on activities.cancellations for insert with check (
    author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[])
    and exists (select from activities.sessions s where s.id = session_id and s.hub_id = cancellations.hub_id));
grant select, insert on activities.cancellations to essaim_app;

create function activities.not_called_off() returns trigger language plpgsql security definer
    set search_path = pg_catalog, activities as $$
declare session uuid;
begin
    session := case tg_table_name when 'enrolments' then (to_jsonb(new) ->> 'session_id')::uuid
        else (select e.session_id from activities.enrolments e where e.id = (to_jsonb(new) ->> 'enrolment_id')::uuid) end;
    perform activities.lock(session);
    if exists (select from activities.cancellations c where c.session_id = session) then
        raise exception 'called off' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger not_called_off before insert on activities.enrolments for each row execute function activities.not_called_off();
create trigger not_called_off before insert on activities.attendances for each row execute function activities.not_called_off();
create function activities.called_off_before() returns trigger language plpgsql security definer
    set search_path = pg_catalog, activities as $$
begin
    perform activities.lock(new.session_id);
    if exists (select from activities.attendances a join activities.enrolments e on e.id = a.enrolment_id
        where e.session_id = new.session_id) then
        raise exception 'somebody was noted already' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger called_off_before before insert on activities.cancellations for each row
    execute function activities.called_off_before();
revoke all on function activities.not_called_off(), activities.called_off_before() from public;
