-- Whoever no longer agrees to be accompanied has said so of everything that rests on it: no reminder, no sending, no other hub that
-- waits for them, from the moment this commits. Their journey does not end by itself: somebody talks with them.
create function myspace.let_nothing_out(who uuid) returns void language plpgsql volatile
    set search_path = pg_catalog, myspace as $$
declare corner record; given record; done boolean;
begin
    for corner in select c.take_back as act, c.ask from myspace.corners c
        where c.kind = 'permission' and to_regproc(c.take_back) is not null and to_regproc(c.ask) is not null order by c.name loop
        for given in execute format('select x.id from %s($1) x', corner.ask::regproc) using who loop
            execute format('select %s($1, $2)', corner.act::regproc) into done using who, given.id;
        end loop;
    end loop;
end $$;
revoke all on function myspace.let_nothing_out(uuid) from public;

create or replace function myspace.take_back(about text, which uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare h record; corner record; done boolean := false; n int; address text;
begin
    select * into h from myspace.here();
    if h.person is null then return false; end if;
    if about in ('phone', 'email') then
        update casefiles.ways w set until_day = team.today()
         where w.id = which and w.participant_id = h.person and w.kind = about and w.until_day is null
         returning w.value into address;
        done := found;
        if done then
            perform myspace.hold_back(h.person, null, address);
            perform myspace.tell('no-longer-way', h.person, h.hub);
        end if;
    elsif about = 'accompanied' then
        insert into myspace.minds (id, participant_id, hub_id, about, ref)
            select gen_random_uuid(), h.person, h.hub, about, u.id from journeys.undertakings u
            where u.id = which and u.participant_id = h.person and u.kind = 'agreement'
            on conflict on constraint minds_about_ref_key do nothing;
        done := found;
        if done then
            perform myspace.let_nothing_out(h.person);
            perform myspace.tell('no-longer-accompanied', h.person, h.hub);
        end if;
    elsif about = 'plan' then
        insert into myspace.minds (id, participant_id, hub_id, about, ref)
            select gen_random_uuid(), h.person, h.hub, about, a.id from plans.agreements a
            where a.id = which and a.participant_id = h.person
            on conflict on constraint minds_about_ref_key do nothing;
        done := found;
        if done then perform myspace.tell('no-longer-plan', h.person, h.hub); end if;
    elsif about = 'readers' then
        -- whoever was named beside its author reads it no more; the answer is the same when nobody was
        with ended as (
            update casefiles.fact_readers r set ended_at = now() from casefiles.facts f
             where f.id = r.fact_id and f.participant_id = h.person and r.ended_at is null
             returning f.author),
        shown as (
            update progress.answer_readers r set ended_at = now() where r.participant_id = h.person and r.ended_at is null
             returning r.author)
        insert into myspace.whispers (id, participant_id, hub_id, member_id)
            select gen_random_uuid(), h.person, h.hub, e.author from (select author from ended union select author from shown) e;
        done := true;
    elsif about = 'space' then
        insert into myspace.closings (id, participant_id, hub_id, space_id, author)
            select gen_random_uuid(), h.person, h.hub, s.id, null from myspace.spaces s
            where s.participant_id = h.person on conflict (space_id) do nothing;
        update myspace.visits v set ended_at = now() where v.participant_id = h.person and v.ended_at is null;
        perform myspace.hold_back(h.person, 'space ' || h.person, null);
        perform myspace.tell('close', h.person, h.hub);
        done := true;
    else
        for corner in select c.take_back as act, c.ask from myspace.corners c
            where c.kind = 'permission' and to_regproc(c.take_back) is not null and to_regproc(c.ask) is not null order by c.name loop
            execute format('select count(*) from %s($1) x where x.kind = $2 and x.id = $3', corner.ask::regproc)
                into n using h.person, about, which;
            if n > 0 then
                execute format('select %s($1, $2)', corner.act::regproc) into done using h.person, which;
                if done then perform myspace.tell('no-longer-other', h.person, h.hub); end if;
            end if;
        end loop;
    end if;
    return coalesce(done, false);
end $$;
