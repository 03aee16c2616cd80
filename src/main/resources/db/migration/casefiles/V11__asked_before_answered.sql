-- Whether somebody alike is known elsewhere is answered once the question is kept: nobody asks, reads and takes the question
-- back, so that it was neither counted nor journaled.
alter table casefiles.alike_asks
    add column id uuid unique,
    add column hubs int[] not null default '{}',
    add column asked_in xid8 not null default pg_current_xact_id();
drop function casefiles.alike_elsewhere(text[], date);

-- Thirty questions an hour; each is journaled, whatever the answer. Asks for a birth date, so that a name alone fishes
-- nothing.
create function casefiles.ask_elsewhere(asking uuid, wanted text[], born date) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    if team.viewer() is null or born is null then return; end if;
    perform pg_advisory_xact_lock(hashtextextended('casefiles.ask_elsewhere ' || team.viewer(), 0));
    delete from casefiles.alike_asks a where a.member_id = team.viewer() and a.asked_at <= now() - interval '1 day';
    if (select count(*) from casefiles.alike_asks a
        where a.member_id = team.viewer() and a.asked_at > now() - interval '1 hour') >= 30 then return; end if;
    insert into casefiles.alike_asks (id, member_id, hubs) values (asking, team.viewer(), array(
        select distinct p.hub_id from programme.hubs h cross join unnest(wanted) as w (key)
        cross join lateral (select k.participant_id from casefiles.search_keys k
            where k.hub_id = h.id and k.key = w.key offset 0) as k
        join casefiles.participants p on p.id = k.participant_id
        where p.birth_date = born and p.hub_id <> all (team.viewer_hubs())
        order by 1 limit 3));
    insert into journal.entries (member_id, act, reading) values (team.viewer(), 'alike-elsewhere', true);
end $$;

-- Hubs, three at most, and nothing else; to whoever asked, for five minutes.
create function casefiles.answer_elsewhere(asking uuid) returns setof int
    language sql stable security definer set search_path = pg_catalog, casefiles as $$
    select unnest(a.hubs) from casefiles.alike_asks a
    where a.id = asking and a.member_id = team.viewer() and a.asked_at > now() - interval '5 minutes'
      and a.asked_in is distinct from pg_current_xact_id_if_assigned()
$$;
