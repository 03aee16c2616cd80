-- However many files move or go in a statement, their keys are looked up by file and never read all: a plan made for one
-- serves thousands.
create or replace function casefiles.keys_follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, casefiles as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate casefiles.search_keys;
    elsif tg_op = 'DELETE' then
        delete from casefiles.search_keys k where k.participant_id = any (array(select g.id from gone g));
    else
        update casefiles.search_keys k set hub_id = n.hub_id from came n
         where n.id = k.participant_id and k.hub_id <> n.hub_id and k.participant_id = any (array(
            select c.id from came c join gone g on g.id = c.id where c.hub_id <> g.hub_id));
    end if;
    return null;
end $$;
create trigger keys_emptied after truncate on casefiles.participants
    for each statement execute function casefiles.keys_follow();
