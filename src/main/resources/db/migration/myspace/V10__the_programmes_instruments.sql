-- What the programme's recipe names to read the way by, in its order: `code@version`. No row: whatever the house has.
create function myspace.my_instruments() returns table (name text)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select i.code || '@' || i.version from myspace.here() h join programme.hubs b on b.id = h.hub
    join programme.instruments i on i.programme_id = b.programme_id order by i.place
$$;
revoke all on function myspace.my_instruments() from public;
grant execute on function myspace.my_instruments() to essaim_app;
