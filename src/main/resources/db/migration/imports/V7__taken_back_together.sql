-- Taking back thousands of files one by one, each in a subtransaction of its own, took most of a minute. They go two
-- hundred at once; where somebody added something to one of two hundred, these go one by one, and it stays.

-- Files an import opened, with what it wrote in them; whatever came later stops it by its foreign key.
create function imports.take_back_files(which uuid, people uuid[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
begin
    perform imports.take_back_journey(x.thing, x.version) from imports.traces x
     where x.import_id = which and x.what = 'journey' and x.participant_id = any (people);
    -- written in the transaction that opened the file
    delete from casefiles.ways w using casefiles.participants p
     where p.id = any (people) and w.participant_id = p.id and w.written_at = p.opened_at and w.until_day is null;
    delete from casefiles.homes h using casefiles.participants p
     where p.id = any (people) and h.participant_id = p.id and h.written_at = p.opened_at;
    delete from casefiles.proposals o using casefiles.participants p
     where p.id = any (people) and o.participant_id = p.id and o.written_at = p.opened_at;
    delete from casefiles.stays s using casefiles.participants p
     where p.id = any (people) and s.participant_id = p.id and s.written_at = p.opened_at;
    delete from casefiles.participants q where q.id = any (people);
end $$;
revoke all on function imports.take_back_files(uuid, uuid[]) from public;

create or replace function imports.take_back(which uuid) returns table (person uuid, hub int, what text, thing uuid, gone boolean)
    language plpgsql volatile security definer set search_path = pg_catalog, imports as $$
declare
    t imports.traces;
    done boolean;
    opened uuid[];
    hubs int[];
    untouched uuid[];
    few uuid[];
    one uuid;
begin
    if not exists (select 1 from imports.imports i where i.id = which and i.ends_at > now()
        and (i.author = team.viewer() or team.viewer_is('administrator'))) then return; end if;
    -- what was added to files that stood already, the last first
    for t in select x.* from imports.traces x where x.import_id = which and x.what <> 'opened'
        and not exists (select 1 from imports.traces o
            where o.import_id = which and o.what = 'opened' and o.participant_id = x.participant_id)
        order by x.line desc, x.id desc
    loop
        done := false;
        if t.what = 'way' then
            delete from casefiles.ways w where w.id = t.thing and w.until_day is null;
            done := found;
        elsif t.what = 'home' then
            delete from casefiles.homes h where h.id = t.thing and not exists (select 1 from casefiles.homes later
                where later.participant_id = h.participant_id and later.written_at > h.written_at);
            done := found;
        elsif t.what = 'proposal' then
            delete from casefiles.proposals o where o.id = t.thing;
            done := found;
        elsif t.what = 'identity' then
            update casefiles.participants q set first_name = t.before ->> 'first', last_name = t.before ->> 'last',
                sort_key = t.before ->> 'sort', birth_date = (t.before ->> 'born')::date,
                gender = t.before ->> 'gender', source_reference = t.before ->> 'reference', version = q.version + 1
            where q.id = t.participant_id and q.version = t.version;
            done := found;
        elsif t.what = 'journey' then
            done := imports.take_back_journey(t.thing, t.version);
        end if;
        if done then
            delete from imports.traces x where x.id = t.id;
        else
            update imports.traces x set kept = true where x.id = t.id;
        end if;
        person := t.participant_id; hub := t.hub_id; what := t.what; thing := t.thing; gone := done;
        return next;
    end loop;
    -- the files it opened, whole or not at all
    select array_agg(x.participant_id order by x.line), array_agg(x.hub_id order by x.line) into opened, hubs
        from imports.traces x where x.import_id = which and x.what = 'opened';
    select array_agg(q.id) into untouched from (
        select p.id from imports.traces x join casefiles.participants p on p.id = x.participant_id
        where x.import_id = which and x.what = 'opened' and p.version = x.version for update of p) q;
    for nth_one in 1 .. coalesce(cardinality(untouched), 0) by 200 loop
        few := untouched[nth_one : nth_one + 199];
        begin
            perform imports.take_back_files(which, few);
        exception when foreign_key_violation then
            foreach one in array few loop
                begin
                    perform imports.take_back_files(which, array[one]);
                exception when foreign_key_violation then
                    null; -- it stays, and is listed
                end;
            end loop;
        end;
    end loop;
    -- the traces of those that went are gone with them
    update imports.traces x set kept = true from imports.traces o
     where o.import_id = which and o.what = 'opened' and x.import_id = which and x.participant_id = o.participant_id;
    return query
        select u.id, u.hub, 'opened'::text, null::uuid, k.id is null
        from unnest(opened, hubs) with ordinality as u (id, hub, nth)
        left join imports.traces k on k.import_id = which and k.what = 'opened' and k.participant_id = u.id
        order by u.nth;
end $$;
