-- Who was in charge, from when to when, and why it began and ended. A stand-in is in charge for the days somebody is away.
alter table casefiles.care_team drop constraint care_team_part_check;
alter table casefiles.care_team add constraint care_team_part_check check (part in ('reference', 'support', 'stand-in'));
alter table casefiles.care_team add column began_because text
    check (began_because in ('hand-over', 'stand-in', 'transfer', 'undone')); -- null: put in charge by hand
alter table casefiles.care_team add column ended_because text
    check (ended_because in ('hand-over', 'stand-in', 'step-back', 'move', 'undone')); -- null: ended by hand
grant update (ended_because) on casefiles.care_team to essaim_app;
create index care_team_at on casefiles.care_team (hub_id, member_id);

-- a charge that has not begun before today may still never have been
create policy never_was on casefiles.care_team for delete using (
    hub_id = any ((select team.viewer_hubs())::int[]) and from_day >= team.today());
grant delete on casefiles.care_team to essaim_app;

-- A person goes to another hub: the old stay ends the day before, the old team's charge ends, every row follows. Called by
-- those who have looked whether the viewer may.
create function casefiles.carry(stay uuid, person uuid, to_hub int, on_day date, old_reads_until date, why text)
    returns void language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
begin
    update casefiles.stays s set until_day = greatest(s.from_day, on_day - 1), reads_until = old_reads_until
     where s.participant_id = person and s.until_day is null;
    insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by, reason)
    values (stay, person, to_hub, greatest(on_day, coalesce((select max(s.until_day) + 1 from casefiles.stays s
        where s.participant_id = person), on_day)), team.viewer(), why);
    delete from casefiles.care_team c where c.participant_id = person and c.from_day > on_day;
    update casefiles.care_team c set until_day = greatest(c.from_day, on_day - 1), ended_because = 'move'
     where c.participant_id = person and (c.until_day is null or c.until_day >= on_day);
    update casefiles.participants p set hub_id = to_hub, version = p.version + 1 where p.id = person;
end $$;
revoke all on function casefiles.carry(uuid, uuid, int, date, date, text) from public;

-- Only somebody who works at both hubs moves a person by themselves; otherwise the other hub is asked first.
create or replace function casefiles.move(stay uuid, person uuid, to_hub int, on_day date, old_reads_until date, why text)
    returns boolean language plpgsql volatile security definer set search_path = pg_catalog, casefiles as $$
declare here int;
begin
    select p.hub_id into here from casefiles.participants p where p.id = person for update;
    if here is null or here = to_hub or not (array[here, to_hub] <@ team.viewer_hubs()) then return false; end if;
    perform casefiles.carry(stay, person, to_hub, on_day, old_reads_until, why);
    return true;
end $$;
