-- Search keys are the most numerous rows of a file, a dozen each, and most of what a long list costs. Two indexes instead
-- of three, no key stored twice under two names, and one door that writes them for many files at once: it takes the hub
-- from the file itself, so that no row needs a foreign key to be checked one by one.
alter table casefiles.search_keys drop constraint search_keys_participant_id_hub_id_fkey;
alter table casefiles.search_keys drop constraint search_keys_pkey;
drop index casefiles.search_keys_at;

-- a birth date or a number is looked up by the same key whether somebody types it or it may tell a duplicate
delete from casefiles.search_keys where key >= 'd:b:' and key < 'd:b;' or key >= 'd:r:' and key < 'd:r;';
-- the sounds of both names, and of their words: one kind, most often one key
update casefiles.search_keys set key = 'd:n:' || substr(key, 5) where key >= 'd:w:' and key < 'd:w;';
delete from casefiles.search_keys k using casefiles.search_keys other
 where k.participant_id = other.participant_id and k.key = other.key and k.ctid > other.ctid
   and k.key >= 'd:n:' and k.key < 'd:n;';

alter table casefiles.search_keys add constraint search_keys_at primary key (hub_id, key, participant_id);

-- The keys of each of these files, written anew, one a line. Of files the viewer may not write in, nothing.
create function casefiles.write_keys(people uuid[], lines text[]) returns void language plpgsql volatile security definer
    set search_path = pg_catalog, casefiles as $$
declare
    mine int[] := team.viewer_hubs();
    every boolean := team.viewer_is('administrator');
    here uuid[];
begin
    -- held until the end, so that no file goes, or goes elsewhere, while its keys are written
    select array_agg(p.id) into here from (
        select q.id from casefiles.participants q where q.id = any (people) and (every or q.hub_id = any (mine))
        for key share) p;
    delete from casefiles.search_keys k where k.participant_id = any (here);
    insert into casefiles.search_keys (participant_id, hub_id, key)
        select p.id, p.hub_id, k.key
        from unnest(people, lines) as w (person, line) join casefiles.participants p on p.id = w.person
        cross join lateral unnest(string_to_array(w.line, chr(10))) as k (key)
        where p.id = any (here) and k.key <> ''
        order by p.hub_id, k.key, p.id;
end $$;
drop policy written on casefiles.search_keys;
drop policy ended on casefiles.search_keys;
drop policy replaced on casefiles.search_keys;
revoke insert, delete on casefiles.search_keys from essaim_app;

-- Keys go where the file goes, and with it.
create function casefiles.keys_follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, casefiles as $$
begin
    if tg_op = 'DELETE' then
        delete from casefiles.search_keys k using gone g where k.participant_id = g.id;
    else
        update casefiles.search_keys k set hub_id = n.hub_id from gone g join came n on n.id = g.id
         where n.hub_id <> g.hub_id and k.participant_id = n.id;
    end if;
    return null;
end $$;
create trigger keys_moved after update on casefiles.participants referencing old table as gone new table as came
    for each statement execute function casefiles.keys_follow();
create trigger keys_gone after delete on casefiles.participants referencing old table as gone
    for each statement execute function casefiles.keys_follow();

-- These two look through every hub: hub by hub, as the one index is.
create or replace function casefiles.alike_elsewhere(wanted text[], born date) returns table (hub_id int)
    language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    if team.viewer() is null or born is null then return; end if;
    if (select count(*) from casefiles.alike_asks a
        where a.member_id = team.viewer() and a.asked_at > now() - interval '1 hour') >= 30 then return; end if;
    insert into casefiles.alike_asks (member_id) values (team.viewer());
    insert into journal.entries (member_id, act, reading) values (team.viewer(), 'alike-elsewhere', true);
    return query
        select distinct p.hub_id from programme.hubs h cross join unnest(wanted) as w (key)
        cross join lateral (select k.participant_id from casefiles.search_keys k
            where k.hub_id = h.id and k.key = w.key offset 0) as k
        join casefiles.participants p on p.id = k.participant_id
        where p.birth_date = born and p.hub_id <> all (team.viewer_hubs())
        order by 1 limit 3;
end $$;

create or replace function casefiles.open_with_reason(opening uuid, wanted text[], born date, why text) returns setof uuid
    language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    if not team.viewer_is('director') or length(trim(why)) < 5 then return; end if;
    return query
        with found as (
            select distinct p.id, p.hub_id from programme.hubs h cross join unnest(wanted) as w (key)
            cross join lateral (select k.participant_id from casefiles.search_keys k
                where k.hub_id = h.id and k.key = w.key offset 0) as k
            join casefiles.participants p on p.id = k.participant_id
            where p.birth_date = born limit 1),
        opened as (
            insert into casefiles.openings (id, member_id, participant_id, reason, closes_at)
            select opening, team.viewer(), f.id, trim(why), now() + interval '1 hour' from found f
            on conflict (id) do nothing returning participant_id),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), f.hub_id, 'open-with-reason', true, array[f.id], trim(why) from found f returning 1)
        select o.participant_id from opened o;
end $$;
