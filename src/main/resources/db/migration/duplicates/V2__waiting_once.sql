-- A file that waits to be compared waits once: opening its ways after itself, or changing it again, writes nothing more.
-- A row that is being compared meanwhile is still waited for, so that what has just changed is compared too.
create or replace function duplicates.await_people() returns trigger language plpgsql security definer
    set search_path = pg_catalog, duplicates as $$
begin
    insert into duplicates.to_compare as waits (participant_id, hub_id, everywhere)
        select c.id, c.hub_id, e from changed c cross join unnest(array[false, true]) e
        on conflict (participant_id, everywhere) do update set hub_id = excluded.hub_id where waits.hub_id <> excluded.hub_id;
    return null;
end $$;
create or replace function duplicates.await_reached() returns trigger language plpgsql security definer
    set search_path = pg_catalog, duplicates as $$
begin
    insert into duplicates.to_compare as waits (participant_id, hub_id, everywhere)
        select distinct c.participant_id, c.hub_id, e from changed c cross join unnest(array[false, true]) e
        where c.kind in ('phone', 'email') and not exists ( -- opened with its ways: nobody else can have compared it yet
            select from duplicates.to_compare w
            where w.participant_id = c.participant_id and w.everywhere = e and w.xmin = pg_current_xact_id()::xid)
        on conflict (participant_id, everywhere) do update set hub_id = excluded.hub_id where waits.hub_id <> excluded.hub_id;
    return null;
end $$;
