-- What the person does in their space. Each is the owner's function, for whoever the transaction's secret stands for; what was
-- done is told to them and to their team (`myspace.acts`), in the same transaction.

create function myspace.tell(act text, person uuid, hub int) returns void language sql volatile as $$
    insert into myspace.acts (id, participant_id, hub_id, act) values (gen_random_uuid(), person, hub, act)
$$;
revoke all on function myspace.tell(text, uuid, int) from public;

-- Twenty a day: whoever holds the telephone drowns nobody. The same id is written once.
create function myspace.write_message(message uuid, words text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare h record;
begin
    select * into h from myspace.here();
    if h.person is null then return false; end if;
    if exists (select 1 from myspace.messages m where m.id = message and m.participant_id = h.person) then return true; end if;
    if (select count(*) from myspace.messages m where m.participant_id = h.person and m.author is null
        and m.written_at > now() - interval '1 day') >= 20 then return false; end if;
    insert into myspace.messages (id, participant_id, hub_id, kind, words, author)
        values (message, h.person, h.hub, 'written', write_message.words, null);
    perform myspace.tell('write', h.person, h.hub);
    return true;
end $$;

-- One request at a time: a second asks for the same thing.
create function myspace.ask_file(request uuid, due date) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare h record;
begin
    select * into h from myspace.here();
    if h.person is null then return false; end if;
    perform pg_advisory_xact_lock(hashtextextended('myspace.request ' || h.person, 0));
    if exists (select 1 from myspace.requests r where r.participant_id = h.person
        and not exists (select 1 from myspace.replies g where g.request_id = r.id and g.kind = 'given')) then return false; end if;
    insert into myspace.requests (id, participant_id, hub_id, asked_on, due_on)
        values (request, h.person, h.hub, team.today(), least(due, (team.today() + interval '1 month')::date));
    perform myspace.tell('ask-file', h.person, h.hub);
    return true;
end $$;

-- Their side of an instrument, without anybody's hand; questions of health are not asked here. One a day and instrument.
create function myspace.answer(sitting uuid, of_instrument text, of_version int, next_day date, items text[], vals int[]) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare h record;
begin
    select * into h from myspace.here();
    if h.person is null then return false; end if;
    if exists (select 1 from progress.sittings s where s.id = sitting and s.participant_id = h.person) then return true; end if;
    perform pg_advisory_xact_lock(hashtextextended('myspace.answer ' || h.person, 0));
    if exists (select 1 from progress.sittings s where s.participant_id = h.person and s.instrument = of_instrument
        and s.author is null and s.on_day = team.today()) then return false; end if;
    insert into progress.sittings (id, participant_id, hub_id, instrument, version, side, on_day, next_on, author)
        values (sitting, h.person, h.hub, of_instrument, of_version, 'person', team.today(), next_day, null);
    insert into progress.answers (participant_id, hub_id, sitting_id, item, value, personal, author)
        select h.person, h.hub, sitting, a.item, a.value, false, null from unnest(items, vals) as a (item, value);
    perform myspace.tell('answer-measure', h.person, h.hub);
    return true;
end $$;

-- Letters that wait and tell of this, or go there, do not leave any more.
create function myspace.hold_back(person uuid, of_what text, to_whom text) returns void
    language sql volatile security definer set search_path = pg_catalog, myspace as $$
    update outbox.letters l set fate = 'withdrawn', fated_at = now(), sealed = null
     where l.participant_id = person and (l.about = of_what or l.recipient = to_whom)
       and l.handed_at is null and (l.fate is null or l.fate = 'shown')
$$;
revoke all on function myspace.hold_back(uuid, text, text) from public;

-- The person takes back what they had said yes to. What it opened is closed when this commits: the walls read the same rows.
create function myspace.take_back(about text, which uuid) returns boolean
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
        if done then perform myspace.tell('no-longer-accompanied', h.person, h.hub); end if;
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
             returning f.author)
        insert into myspace.whispers (id, participant_id, hub_id, member_id)
            select gen_random_uuid(), h.person, h.hub, e.author from (select distinct author from ended) e;
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
