-- What the rooms of appointments and of attested hours have in the person's space. Their tables say who signed; what the person
-- does here is signed by nobody else: a row without an author is theirs.
alter table appointments.reminder_wishes alter column author drop not null;
alter table hours.turns alter column author drop not null,
    add constraint nobody_signs_for_the_team check (author is not null or kind = 'taken-back');
alter table handovers.answers alter column said_by drop not null,
    add constraint nobody_signs_for_the_team check (said_by is not null or kind = 'withdrawn');

-- Appointments to come, as they stand: when, how, where, with whom by first name. Not what they are about: a telephone is lent.
create function myspace.appointments_of(person uuid) returns table (day date, begins time, ends time, what text, how text,
                                                                    place text, who text, phone text)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select (lower(a.during) at time zone 'Europe/Paris')::date, (lower(a.during) at time zone 'Europe/Paris')::time,
        (upper(a.during) at time zone 'Europe/Paris')::time, null::text, a.setting,
        case when a.setting in ('here', 'outside') then a.place end,
        (select string_agg(m.first_name, ', ' order by h.written_at, m.first_name) from appointments.hosts h
            join team.members m on m.id = h.member_id where h.appointment_id = a.id and h.stands), null::text
    from appointments.appointments a where a.participant_id = person and a.stands and upper(a.during) > now()
$$;

-- Reminders leave for whoever gave a number or an address, until they say no: one permission, by one id.
create function myspace.reminders_of(person uuid) returns table (id uuid, kind text, told text, since date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select '00000000-0000-0000-0000-000000000001'::uuid, 'myspace.agreed.reminders', null::text, coalesce(w.written_at::date, y.since)
    from (select min(v.from_day) as since from casefiles.ways v
        where v.participant_id = person and v.until_day is null and v.kind in ('phone', 'email')) y
    left join lateral (select x.wish, x.written_at from appointments.reminder_wishes x where x.participant_id = person
        order by x.written_at desc, x.id desc limit 1) w on true
    where y.since is not null and coalesce(w.wish, 'remind') <> 'none'
$$;
create function myspace.no_reminders(person uuid, wish uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog, myspace as $$
begin
    insert into appointments.reminder_wishes (id, participant_id, hub_id, wish, author)
        select gen_random_uuid(), p.id, p.hub_id, 'none', null from casefiles.participants p where p.id = person;
    if not found then return false; end if;
    update outbox.letters l set fate = 'withdrawn', fated_at = now(), sealed = null
     where l.participant_id = person and l.about like 'appointment %' and l.handed_at is null
       and (l.fate is null or l.fate = 'shown');
    return true;
end $$;

-- The sending of an attestation of hours, until it left.
create function myspace.sendings_of(person uuid) returns table (id uuid, kind text, told text, since date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select s.id, 'myspace.agreed.hours-' || s.receiver, s.receiver_name, s.agreed_on from hours.sendings s
    where s.participant_id = person and not exists (select 1 from hours.turns t where t.sending_id = s.id)
    order by s.agreed_on, s.id
$$;
create function myspace.no_sending(person uuid, sending uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog, myspace as $$
begin
    insert into hours.turns (id, attestation_id, sending_id, participant_id, hub_id, kind, on_day, author)
        select gen_random_uuid(), s.attestation_id, s.id, s.participant_id, s.hub_id, 'taken-back', team.today(), null
        from hours.sendings s where s.id = sending and s.participant_id = person
        on conflict (sending_id) where sending_id is not null do nothing;
    return found;
end $$;
-- Another hub asked to receive them, until they arrive: it sees what our side chose to say, and nothing once they say no.
create function myspace.transfers_of(person uuid) returns table (id uuid, kind text, told text, since date)
    language sql stable security definer set search_path = pg_catalog, myspace as $$
    select t.id, 'myspace.agreed.transfer', b.name, t.told_on from handovers.transfers t join programme.hubs b on b.id = t.to_hub
    where t.participant_id = person and t.hub_id = t.from_hub and not exists (select 1 from handovers.answers a
        where a.transfer_id = t.id and a.kind in ('declined', 'withdrawn', 'received'))
$$;
create function myspace.no_transfer(person uuid, transfer uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog, myspace as $$
begin
    perform 1 from handovers.transfers t where t.id = transfer and t.participant_id = person for update;
    insert into handovers.answers (id, transfer_id, participant_id, hub_id, from_hub, to_hub, kind, said_by)
        select gen_random_uuid(), t.id, t.participant_id, t.hub_id, t.from_hub, t.to_hub, 'withdrawn', null
        from handovers.transfers t where t.id = transfer and t.participant_id = person and t.hub_id = t.from_hub
        on conflict (transfer_id) where kind in ('declined', 'withdrawn', 'received') do nothing;
    return found;
end $$;
revoke all on function myspace.transfers_of(uuid), myspace.no_transfer(uuid, uuid) from public;
revoke all on function myspace.appointments_of(uuid), myspace.reminders_of(uuid), myspace.no_reminders(uuid, uuid),
    myspace.sendings_of(uuid), myspace.no_sending(uuid, uuid) from public;

insert into myspace.corners (name, kind, ask, take_back) values
    ('appointments', 'day', 'myspace.appointments_of', null),
    ('hours', 'permission', 'myspace.sendings_of', 'myspace.no_sending'),
    ('reminders', 'permission', 'myspace.reminders_of', 'myspace.no_reminders'),
    ('transfers', 'permission', 'myspace.transfers_of', 'myspace.no_transfer');
