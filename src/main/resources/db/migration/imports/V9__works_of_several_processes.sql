-- Several Essaims may serve one database: work is going on while the transaction that does it holds its lock, in whichever
-- process; PostgreSQL lets the lock go with a process that dies. The few seconds are those between the work's row and its lock.
create function imports.goes_on(work uuid, begun timestamptz) returns boolean language sql stable
    set search_path = pg_catalog as $$
    select begun > clock_timestamp() - interval '3 seconds' or exists (
        select 1 from pg_locks l
        where l.locktype = 'advisory' and l.classid = 1163088719 and l.objsubid = 2 and l.granted
          and l.objid::bigint = hashtext(work::text)::bigint & 4294967295
          and l.database = (select d.oid from pg_database d where d.datname = current_database()))
$$;

-- Asked by its author, heard by whichever process does the work.
alter table imports.works add column unwanted_at timestamptz;
grant update (unwanted_at) on imports.works to essaim_app;
