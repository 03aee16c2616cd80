-- Reminders of the demonstration's appointments, as if a gateway had taken those of the past days; those to come wait for their
-- hour, and are only shown unless a server is set. Invented numbers (ARCEP keeps 06 39 98). Written after the appointments.
insert into outbox.letters (id, participant_id, hub_id, channel, recipient, subject, words, about, author, written_at, leaves_from,
    useless_after, next_try, tries, handed_at, fate, fated_at, readers)
select md5('letter ' || a.id)::uuid, a.participant_id, a.hub_id, 'sms', w.value, 'Votre rendez-vous',
    'Vous avez rendez-vous ' || (array['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'])[extract(isodow from d.begins)::int]
        || ' ' || case extract(day from d.begins)::int when 1 then '1er' else extract(day from d.begins)::int::text end || ' '
        || (array['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'])[extract(month from d.begins)::int]
        || ' à ' || extract(hour from d.begins)::int || ' h' || case when extract(minute from d.begins) > 0 then ' ' || to_char(d.begins, 'MI') else '' end
        || coalesce(', ' || case when a.setting in ('here', 'outside') then a.place end, '') || '.',
    'appointment ' || a.id, a.author, a.written_at, d.leaves, lower(a.during), d.leaves,
    case when d.gone then 1 else 0 end, case when d.gone then d.leaves end, case when d.gone then 'gone' end, case when d.gone then d.leaves end,
    case when a.compartment = 'reserved' then array(select h.member_id from appointments.hosts h where h.appointment_id = a.id) end
from appointments.appointments a
cross join lateral (select lower(a.during) at time zone 'Europe/Paris' as begins,
    (((lower(a.during) at time zone 'Europe/Paris')::date - 2) + time '10:00') at time zone 'Europe/Paris' as leaves) b
cross join lateral (select b.begins, b.leaves, b.leaves < now() as gone) d
cross join lateral (select x.value from casefiles.ways x where x.participant_id = a.participant_id and x.kind = 'phone' and x.until_day is null
    and x.read_by is null and x.value ~ '^0[67]' order by x.written_at limit 1) w
where a.stands and a.written_at < d.leaves and d.leaves < lower(a.during)
  and lower(a.during) between now() - interval '10 days' and now() + interval '10 days';
