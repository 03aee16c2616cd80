-- Whether somebody alike may be known beyond the viewer's hubs, asked for the lines of a list as casefiles.alike_elsewhere
-- asks it for one person typed: with a birth date, telling hubs and nothing else, three at most. Two hundred lines a day.
create table imports.elsewhere (
    import_id uuid not null references imports.imports on delete cascade,
    line int not null,
    name text not null, -- as it was asked: a line that says something else by now was not asked
    born date not null,
    hubs int[] not null, -- none, where nobody alike is known
    asked_in xid8 not null default pg_current_xact_id(),
    primary key (import_id, line)
);
-- How many lines each member asked about within a day.
create table imports.elsewhere_asks (
    member_id uuid not null,
    asked_at timestamptz not null default clock_timestamp(),
    lines int not null
);
create index elsewhere_asks_by on imports.elsewhere_asks (member_id, asked_at);

alter table imports.elsewhere_asks enable row level security; -- only ask_elsewhere reads and writes it
alter table imports.elsewhere enable row level security;
-- An answer is read once the question is kept: nobody asks, reads and takes the question back.
create policy own on imports.elsewhere for select using (
    import_id = any ((select imports.viewer_own())::uuid[])
    and asked_in is distinct from pg_current_xact_id_if_assigned());
grant select on imports.elsewhere to essaim_app;

-- One row per line in each array; the keys of a line stand in one text, between separators. Those beyond the day's measure
-- are not asked. An administrator sees every file: there is no elsewhere.
create function imports.ask_elsewhere(which uuid, asked_lines int[], names text[], borns date[], keys text[])
    returns void language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
declare
    mine int[];
    others int[];
    measure bigint;
    asked int;
begin
    if team.viewer() is null or team.viewer_is('administrator') or not (which = any (imports.viewer_own())) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('imports.elsewhere ' || team.viewer(), 0));
    delete from imports.elsewhere_asks a where a.member_id = team.viewer() and a.asked_at <= now() - interval '1 day';
    select 200 - coalesce(sum(a.lines), 0) into measure from imports.elsewhere_asks a where a.member_id = team.viewer();
    if measure <= 0 then return; end if;
    mine := team.viewer_hubs();
    select coalesce(array_agg(h.id), '{}') into others from programme.hubs h where h.id <> all (mine);
    insert into imports.elsewhere (import_id, line, name, born, hubs)
    select which, q.line, q.name, q.born, array(
        select distinct p.hub_id from casefiles.search_keys k join casefiles.participants p on p.id = k.participant_id
        where k.hub_id = any (others) and k.key = any (string_to_array(q.keys, chr(31)))
            and p.birth_date = q.born and p.hub_id <> all (mine)
        order by 1 limit 3)
    from (select distinct on (u.line) u.line, u.name, u.born, u.keys
        from unnest(asked_lines, names, borns, keys) as u (line, name, born, keys)
        where u.born is not null order by u.line limit measure) q
    on conflict (import_id, line) do update
        set name = excluded.name, born = excluded.born, hubs = excluded.hubs, asked_in = excluded.asked_in;
    get diagnostics asked = row_count;
    if asked = 0 then return; end if;
    insert into imports.elsewhere_asks (member_id, lines) values (team.viewer(), asked);
    insert into journal.entries (member_id, act, reading) values (team.viewer(), 'alike-elsewhere-list', true);
end $$;

create or replace function imports.destroy_ended() returns bigint language plpgsql volatile security definer
    set search_path = pg_catalog, imports as $$
declare gone bigint;
begin
    if team.viewer() is null then return 0; end if;
    delete from imports.files f using imports.imports i where i.id = f.import_id and i.ends_at <= now();
    get diagnostics gone = row_count;
    delete from imports.columns x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.answers x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.lines x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.remarks x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.elsewhere x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    delete from imports.traces x using imports.imports i where i.id = x.import_id and i.ends_at <= now();
    return gone;
end $$;
