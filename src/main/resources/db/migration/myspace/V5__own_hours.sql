-- The attestation of hours, asked for in the person's space and read there once it is made: sum and kinds, as it was frozen.
alter table myspace.acts drop constraint acts_act_check, add constraint acts_act_check check (act in
    ('write', 'ask-file', 'ask-hours', 'answer-measure', 'no-longer-way', 'no-longer-plan', 'no-longer-accompanied',
     'no-longer-other', 'close'));

-- One at a time: a second asks for the same thing.
create function myspace.ask_hours(ask uuid, first date, last date, of_kinds text[]) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, myspace as $$
declare h record;
begin
    select * into h from myspace.here();
    if h.person is null then return false; end if;
    perform pg_advisory_xact_lock(hashtextextended('myspace.hours ' || h.person, 0));
    if exists (select 1 from hours.asks a where a.participant_id = h.person
        and not exists (select 1 from hours.answers w where w.ask_id = a.id)) then return false; end if;
    insert into hours.asks (id, participant_id, hub_id, asked_on, from_day, until_day, kinds)
        values (ask, h.person, h.hub, team.today(), first, last, of_kinds) on conflict (id) do nothing;
    if found then perform myspace.tell('ask-hours', h.person, h.hub); end if;
    return found;
end $$;

create function myspace.my_asks() returns table (asked_on date, from_day date, until_day date, answered_on date, made boolean)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select a.asked_on, a.from_day, a.until_day, w.on_day, w.attestation_id is not null
    from myspace.here() h join hours.asks a on a.participant_id = h.person
    left join hours.answers w on w.ask_id = a.id
    order by a.written_at desc limit 6
$$;

-- Every paper of theirs, whoever made it and however it was asked for: the kinds one beside the other.
create function myspace.my_papers() returns table (id uuid, asked_on date, from_day date, until_day date, name text,
        birth_date date, hub text, programme text, carriers text, signed_by text, on_day date, mark bytea,
        kinds text[], times int[], minutes int[])
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select a.id, a.asked_on, a.from_day, a.until_day, a.name, a.birth_date, a.hub, a.programme, a.carriers, a.signed_by,
        a.on_day, a.mark, l.kinds, l.times, l.minutes
    from myspace.here() h join hours.attestations a on a.participant_id = h.person
    cross join lateral (select array_agg(x.kind order by x.place) as kinds, array_agg(x.times order by x.place) as times,
        array_agg(x.minutes order by x.place) as minutes from hours.lines x where x.attestation_id = a.id) l
    order by a.written_at desc, a.id limit 24
$$;
