-- As before, asked of each file by its key. As a join the planner took "written by this very transaction" for one row, and
-- walked through all that wait for each way that was opened: a list of 50 000 people never came to an end.
create or replace function duplicates.await_reached() returns trigger language plpgsql security definer
    set search_path = pg_catalog, duplicates as $$
begin
    insert into duplicates.to_compare as waits (participant_id, hub_id, everywhere)
        select distinct c.participant_id, c.hub_id, e from changed c cross join unnest(array[false, true]) e
        where c.kind in ('phone', 'email') and coalesce(( -- opened with its ways: nobody else can have compared it yet
            select w.xmin <> pg_current_xact_id()::xid from duplicates.to_compare w
            where w.participant_id = c.participant_id and w.everywhere = e), true)
        on conflict (participant_id, everywhere) do update set hub_id = excluded.hub_id where waits.hub_id <> excluded.hub_id;
    return null;
end $$;
