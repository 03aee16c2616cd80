-- An organisation closes, or is no longer a partner; it may begin again. The last word counts, once its day has come.
create table network.endings (
    id uuid primary key,
    actor_id uuid not null references network.actors,
    kind text not null check (kind in ('closed', 'left', 'resumed')),
    on_day date not null,
    words text check (length(words) between 1 and 300),
    noted_by uuid not null default team.viewer() references team.members,
    noted_at timestamptz not null default now()
);
create index endings_of on network.endings (actor_id, noted_at desc, id desc);
alter table network.endings enable row level security;
create policy seen on network.endings for select using ((select network.viewer_knows()));
create policy noted on network.endings for insert with check (
    noted_by = (select team.viewer()) and (select network.viewer_writes()));
grant select, insert on network.endings to essaim_app;

-- Those that are not there any more, and since when.
create view network.gone with (security_invoker = true) as
    select e.actor_id, e.kind, e.on_day, e.words from (
        select distinct on (x.actor_id) x.actor_id, x.kind, x.on_day, x.words from network.endings x
        order by x.actor_id, x.noted_at desc, x.id desc) e
    where e.kind <> 'resumed';
grant select on network.gone to essaim_app;
