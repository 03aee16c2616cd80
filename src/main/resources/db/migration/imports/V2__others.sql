-- Lists of professionals and of organisations leave traces too: of members, actors and contacts.
alter table imports.traces alter column participant_id drop not null, alter column hub_id drop not null;
alter table imports.traces drop constraint traces_what_check;
alter table imports.traces add constraint traces_what_check check (
    (what in ('opened', 'identity', 'way', 'home', 'proposal', 'journey') and participant_id is not null)
    or (what in ('member', 'actor', 'contact') and participant_id is null and thing is not null));
drop policy left_behind on imports.traces;
create policy left_behind on imports.traces for insert with check (
    import_id = any ((select imports.viewer_own())::uuid[])
    and (hub_id is null or hub_id = any ((select team.viewer_hubs())::int[])
        or (select team.viewer_is('administrator'))));

-- Members invited who never came in and were given no post, actors and contacts nobody pointed at since: each stands or
-- goes by the foreign keys that point at it.
create function imports.take_back_others(which uuid) returns table (what text, thing uuid, gone boolean)
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
declare
    t imports.traces;
    done boolean;
begin
    if not exists (select 1 from imports.imports i where i.id = which and i.ends_at > now()
        and (i.author = team.viewer() or team.viewer_is('administrator'))) then return; end if;
    for t in select x.* from imports.traces x where x.import_id = which and x.participant_id is null
        order by x.what = 'actor', x.line desc
    loop
        begin
            if t.what = 'member' then
                delete from team.codes c where c.member_id = t.thing;
                delete from team.members m where m.id = t.thing and m.version = 0;
            elsif t.what = 'contact' then
                delete from network.contacts c where c.id = t.thing;
            else
                delete from network.ways w using network.actors a where w.actor_id = t.thing and a.id = w.actor_id
                    and w.noted_at = a.noted_at;
                delete from network.contacts c using network.actors a where c.actor_id = t.thing and a.id = c.actor_id
                    and c.noted_at = a.noted_at;
                delete from network.actors a where a.id = t.thing and a.version = 0;
            end if;
            done := found;
        exception when foreign_key_violation then
            done := false;
        end;
        if done then
            delete from imports.traces x where x.id = t.id;
        else
            update imports.traces x set kept = true where x.id = t.id;
        end if;
        what := t.what; thing := t.thing; gone := done;
        return next;
    end loop;
end $$;
