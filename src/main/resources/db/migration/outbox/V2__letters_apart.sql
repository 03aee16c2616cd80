-- A letter about something reserved would tell that it exists: it is read by those who know, and whispered of.
alter table outbox.letters add readers uuid[] check (readers <> '{}'); -- null: as the notes of the team
alter policy seen on outbox.letters using (
    case when readers is not null then (select team.viewer()) = any (readers) and hub_id = any ((select team.viewer_hubs())::int[])
    else (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[]) end);

drop function outbox.lay(uuid, uuid, int, text, text, text, text, bytea, text, timestamptz, timestamptz, bytea);
create function outbox.lay(letter uuid, person uuid, hub int, by_channel text, to_whom text, of_subject text, of_words text,
                           secret bytea, of_what text, from_moment timestamptz, until_moment timestamptz, only_for uuid[], seal bytea)
    returns boolean language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:lay ' || letter, seal) then return false; end if;
    insert into outbox.letters (id, participant_id, hub_id, channel, recipient, subject, words, sealed, about, author,
                                leaves_from, useless_after, next_try, readers)
        values (letter, person, hub, by_channel, to_whom, of_subject, of_words, secret, of_what, team.viewer(),
                from_moment, until_moment, from_moment, only_for)
        on conflict (id) do nothing;
    return found;
end $$;

-- What they tell of is not reserved any more.
create function outbox.show(of_what text, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:show ' || of_what, seal) then return; end if;
    update outbox.letters l set readers = null where l.about = of_what;
end $$;

create or replace function outbox.settle(letter uuid, held int, became text, why text, again_at timestamptz, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:settle ' || letter, seal) then return; end if;
    update outbox.letters l set
        fate = became, fated_at = case when became is not null then now() end, trouble = why,
        sealed = case when became is null or became = 'shown' then l.sealed end,
        handed_at = case when became is null then null else l.handed_at end, taken_until = null,
        next_try = coalesce(again_at, l.next_try)
     where l.id = letter and l.tries = held and (l.fate is null or (l.fate = 'uncertain' and became = 'gone'));
    if found and became in ('gone', 'uncertain') then
        insert into journal.entries (member_id, act, reading, hub_id, participant_ids)
            select l.author, 'letter-' || became, false, l.hub_id, array[l.participant_id]
              from outbox.letters l where l.id = letter and l.author is not null and l.readers is null;
        insert into journal.whispers (member_id, act, reading, hub_id, participant_ids)
            select l.author, 'letter-' || became, false, l.hub_id, array[l.participant_id]
              from outbox.letters l where l.id = letter and l.author is not null and l.readers is not null;
    end if;
end $$;

revoke all on function outbox.show(text, bytea),
    outbox.lay(uuid, uuid, int, text, text, text, text, bytea, text, timestamptz, timestamptz, uuid[], bytea) from public;
grant execute on function outbox.show(text, bytea),
    outbox.lay(uuid, uuid, int, text, text, text, text, bytea, text, timestamptz, timestamptz, uuid[], bytea) to essaim_app;
