-- The instruments a programme's recipe names, in its order, for questions about many people. A programme without a row here
-- uses whatever the house has.
create table programme.instruments (
    programme_id uuid not null references programme.programmes,
    place int not null check (place > 0),
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version int not null check (version > 0),
    primary key (programme_id, code)
);
alter table programme.instruments enable row level security;
create policy seen on programme.instruments for select using ((select team.viewer()) is not null);
create policy written on programme.instruments for insert with check ((select team.viewer_is('administrator')));
grant select, insert on programme.instruments to essaim_app;
