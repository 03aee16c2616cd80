-- What somebody is writing and has not sent. For them alone; forgotten after fourteen days. The database knows neither the page
-- nor a word of it: `key` is a hash of page and form, `sealed` holds the rest (see facts: the key is not in the database).
create schema drafts;
grant usage on schema drafts to essaim_app;

create table drafts.drafts (
    id uuid primary key,
    member_id uuid not null default team.viewer() references team.members,
    key bytea not null check (length(key) = 32),
    sealed bytea check (length(sealed) <= 600000), -- null while it is being written for the first time
    saved_at timestamptz not null default now(),
    unique (member_id, key)
);
create index drafts_old on drafts.drafts (saved_at);

alter table drafts.drafts enable row level security;
create policy own on drafts.drafts for all
    using (member_id = (select team.viewer())) with check (member_id = (select team.viewer()));
grant select, delete on drafts.drafts to essaim_app;
grant update (sealed, saved_at) on drafts.drafts to essaim_app;

-- The place where the viewer's draft of a form is kept: the one there is, or a new one. What is too old goes, whosever it is, and
-- of the viewer's own the oldest beyond fifty.
create function drafts.place(wanted uuid, of_form bytea) returns uuid language plpgsql volatile security definer
    set search_path = pg_catalog, drafts as $$
declare found_id uuid;
begin
    if team.viewer() is null then return null; end if;
    delete from drafts.drafts d where d.saved_at < now() - interval '14 days';
    delete from drafts.drafts d where d.id in (
        select o.id from drafts.drafts o where o.member_id = team.viewer() and o.key <> of_form
        order by o.saved_at desc offset 49);
    insert into drafts.drafts as d (id, member_id, key) values (wanted, team.viewer(), of_form)
        on conflict (member_id, key) do update set saved_at = now() returning d.id into found_id;
    return found_id;
end $$;
revoke all on function drafts.place(uuid, bytea) from public;
grant execute on function drafts.place(uuid, bytea) to essaim_app;
