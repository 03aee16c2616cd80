-- Slots and appointments of the demonstration, all invented; written in one go, after the people and the activities. Drawn from what
-- does not change (md5), so that the same day and the same people always give the same week. Public holidays are left out; the day
-- the demonstration is opened on is lived by the named people whatever day it is.
create temporary table holiday on commit drop as
select d.day from (
    select make_date(y, m, n) as day from generate_series(extract(year from team.today())::int - 1, extract(year from team.today())::int + 2) y
    cross join (values (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)) as f (m, n)
    union select e.day + x from unnest(array['2026-04-06', '2027-03-29', '2028-04-17', '2029-04-02', '2030-04-22', '2031-04-14', '2032-03-29']::date[])
        as e (day) cross join unnest(array[0, 38, 49]) x) d;

create temporary table receives on commit drop as
select p.member_id, p.hub_id, p.standing, row_number() over (partition by p.hub_id, p.standing order by p.from_day, p.id) as nth,
    count(*) over (partition by p.member_id) as hubs,
    coalesce((select a.name from programme.antennas a where a.hub_id = p.hub_id order by a.from_day, a.id limit 1), 'Hub') as place
from team.posts p where p.hub_id is not null and p.standing in ('coach', 'social-worker') and p.until_day is null;

-- Mornings and afternoons, until the summer; whoever works at several hubs offers one day in each.
insert into appointments.slots (id, member_id, hub_id, first_day, last_day, weeks, weekdays, from_time, to_time, place, settings, author,
    written_at)
select md5('slot ' || r.member_id || ' ' || r.hub_id || ' ' || t.begins)::uuid, r.member_id, r.hub_id, team.today() - 90, team.today() + 240, 1,
    case when r.hubs = 1 then t.days else array[(row_number() over (partition by r.member_id, t.begins order by r.hub_id))::int] end,
    t.begins::time, t.ends::time, r.place, array['here', 'phone'], r.member_id, now() - interval '90 days'
from receives r cross join (values ('09:00', '12:00', array[1, 2, 3, 4, 5]), ('14:00', '17:30', array[1, 2, 4])) as t (begins, ends, days)
where r.hubs <= 5;

-- Whom each coach is the reference of, and some of their hours of a month.
create temporary table charge on commit drop as
select c.member_id, c.participant_id, c.hub_id, r.place, row_number() over (partition by c.member_id, c.hub_id order by md5(c.id::text)) - 1 as nth,
    count(*) over (partition by c.member_id, c.hub_id) as of_all
from casefiles.care_team c join receives r on r.member_id = c.member_id and r.hub_id = c.hub_id and r.standing = 'coach'
join casefiles.participants p on p.id = c.participant_id and p.absorbed_into is null
join journeys.journeys j on j.participant_id = c.participant_id and j.exited_on is null and j.suspended_since is null
where c.part = 'reference' and c.until_day is null and c.from_day < team.today() - 20
  and trim(p.first_name || ' ' || p.last_name) <> all (array[{named}]);

create temporary table met on commit drop as
select md5('appointment ' || c.participant_id || ' ' || d.day || ' ' || h.hour)::uuid as id, c.participant_id as person, c.hub_id, c.member_id, c.place,
    d.day, (d.day + h.hour::time) at time zone 'Europe/Paris' as begins, h.minutes, a.about, a.strand,
    ('x' || left(md5('fate ' || c.participant_id || d.day || h.hour), 4))::bit(16)::int % 100 as fate,
    coalesce((select max(f.day) from casefiles.facts f where f.participant_id = c.participant_id and f.sign in ('person', 'both') and f.state = 'done')
        >= d.day, false) as signs
from (select team.today() + k as day, k + 40 as n from generate_series(-21, 25) k) d
cross join (values (0, '09:00', 45), (1, '10:00', 45), (2, '11:00', 30), (3, '14:00', 45), (4, '15:00', 60), (5, '16:15', 45)) as h (n, hour, minutes)
join charge c on c.nth = ((d.n * 6 + h.n) * 7) % c.of_all
cross join lateral (select x.about, x.strand from (values
    (0, 'point d’étape', null), (1, 'les papiers de la CAF', 'social'), (2, 'préparer l’entretien de lundi', 'employment'),
    (3, 'retour de l’atelier', 'citizen'), (4, 'le bus et les horaires', 'social'), (5, 'relire ce qui est convenu', null),
    (6, 'une idée de métier', 'employment')) as x (n, about, strand)
    where x.n = ('x' || left(md5('about ' || c.participant_id || d.day), 4))::bit(16)::int % 7) a
where extract(isodow from d.day) < 6 and d.day <> team.today() and d.day not in (select day from holiday)
  and ('x' || left(md5('takes ' || c.member_id || d.day || h.hour), 4))::bit(16)::int % 100 < case when d.day > team.today() + 10 then 25 else 70 end
  and not exists (select from activities.sessions s where s.author = c.member_id and s.day = d.day
      and (d.day + s.from_time, d.day + s.to_time) overlaps (d.day + h.hour::time, d.day + h.hour::time + h.minutes * interval '1 minute'));
delete from met a using met b where a.person = b.person and a.day = b.day and a.begins > b.begins;
delete from met where day < team.today() and not signs and fate >= 15; -- who gives no sign is not given appointments every week

-- Today, and a few days around it, of the named people.
insert into met
select md5('named ' || p.id || t.k || t.hour)::uuid, p.id, p.hub_id, m.id, r.place, team.today() + t.k,
    (team.today() + t.k + t.hour::time) at time zone 'Europe/Paris', t.minutes, t.about, t.strand, 0, false
from (values
    ('Nadia Belkacem', 'Aurélie Carpentier', 0, '09:30', 45, 'point d’étape, 9e mois', null),
    ('Nadia Belkacem', 'Dylan Hochart', 0, '11:00', 60, 'visite de l’atelier vélo', 'citizen'),
    ('Nadia Belkacem', 'Rachid Amrani', 0, '14:00', 30, 'retour d’immersion', 'employment'),
    ('Nadia Belkacem', 'Mélissa Duquesne', 0, '16:15', 45, 'les questions d’entrée', null),
    ('Thomas Vanhoutte', 'Fatoumata Diallo', 0, '10:00', 45, 'le premier bus du matin', 'employment'),
    ('Claire Delattre', 'Sandrine Leroy', 0, '15:00', 45, 'le dossier de logement', 'social'),
    ('Nadia Belkacem', 'Mohamed Ziani', -1, '15:00', 45, 'la promesse de CDD', 'employment'),
    ('Nadia Belkacem', 'Sandrine Leroy', 6, '09:30', 45, 'préparer la sortie ensemble', null),
    ('Claire Delattre', 'Aurélie Carpentier', 7, '14:00', 45, 'l’essai de garde', 'social'),
    ('Sofia Ferreira', 'Dylan Hochart', 0, '13:30', 45, null, null), -- the psychologist's: apart, without a subject
    ('Sofia Ferreira', 'Aurélie Carpentier', 5, '10:30', 45, null, null)
) as t (host, who, k, hour, minutes, about, strand)
join team.members m on m.first_name || ' ' || m.last_name = t.host
join lateral (select x.id, x.hub_id from casefiles.participants x -- among many people some have the same name
    where x.first_name || ' ' || x.last_name = t.who and x.absorbed_into is null
      and x.hub_id in (select y.hub_id from receives y where y.member_id = m.id)
    order by exists (select from casefiles.care_team c where c.participant_id = x.id and c.member_id = m.id) desc, x.opened_at, x.id limit 1) p on true
join receives r on r.member_id = m.id and r.hub_id = p.hub_id;
delete from met a using met b where a.id <> b.id and a.member_id = b.member_id and a.about <> b.about and b.id in (select md5('named ' || p.id || k || h)::uuid
        from casefiles.participants p cross join unnest(array[-1, 6, 7]) k cross join unnest(array['09:30', '14:00', '15:00']) h
        where trim(p.first_name || ' ' || p.last_name) = any (array[{named}]))
    and a.id not in (select md5('named ' || p.id || k || h)::uuid from casefiles.participants p cross join unnest(array[-1, 0, 6, 7]) k
        cross join unnest(array['09:30', '10:00', '11:00', '14:00', '15:00', '16:15']) h where trim(p.first_name || ' ' || p.last_name) = any (array[{named}]))
    and (a.begins, a.begins + a.minutes * interval '1 minute') overlaps (b.begins, b.begins + b.minutes * interval '1 minute');

-- Nobody else books meanwhile: a lock per person and per member would be too many for a house of a hundred thousand people.
alter table appointments.appointments disable trigger booked_once;
alter table appointments.hosts disable trigger hosted_once;
insert into appointments.appointments (id, thread_id, participant_id, hub_id, booked_for, during, setting, place, strand, about,
    compartment, author, written_at)
select id, id, person, hub_id, person, tstzrange(begins, begins + minutes * interval '1 minute'),
    case when about like 'visite%' then 'outside' when fate % 10 = 1 then 'phone' else 'here' end,
    case when about like 'visite%' then 'rue de Gand' else place end, strand, about,
    case when about is null then 'reserved' else 'team' end, member_id, least(now() - interval '1 day', begins - interval '9 days')
from met order by begins;
insert into appointments.hosts (id, appointment_id, participant_id, hub_id, member_id, during, author, written_at)
select md5('host ' || m.id || x.member)::uuid, m.id, m.person, m.hub_id, x.member, tstzrange(m.begins, m.begins + m.minutes * interval '1 minute'),
    m.member_id, least(now() - interval '1 day', m.begins - interval '9 days')
from met m cross join lateral (select m.member_id as member union select t.id from team.members t
    where m.about = 'retour d’immersion' and t.first_name || ' ' || t.last_name = 'Thomas Vanhoutte') x
order by m.begins, x.member;
alter table appointments.appointments enable trigger booked_once;
alter table appointments.hosts enable trigger hosted_once;

-- Some are called off ahead, a few by the person with their link.
insert into appointments.endings (id, appointment_id, participant_id, hub_id, how, side, by_link, author, written_at)
select md5('ending ' || id)::uuid, id, person, hub_id, 'called-off', case when fate % 3 = 0 then 'us' else 'person' end, fate % 3 = 1, member_id,
    least(now() - interval '3 hours', begins - interval '1 day')
from met where fate between 90 and 95;

-- What became of those that were held; of the last three days some are still to be noted.
create temporary table became on commit drop as
select m.*, md5('fact of appointment ' || m.id)::uuid as fact,
    case when m.signs and m.fate < 78 then 'came' when m.fate % 7 = 0 then 'called-off' when m.fate % 2 = 0 then 'excused' else 'absent' end as how
from met m where m.day < team.today() and m.fate not between 90 and 95 and not (m.day > team.today() - 4 and m.fate % 4 = 0);
insert into casefiles.facts (id, participant_id, hub_id, compartment, strand, state, broken_by, title, body, day, sign, minutes, author, written_at)
select b.fact, b.person, b.hub_id, 'team', b.strand, case when b.how = 'came' then 'done' else 'broken' end, v.side, 'Rendez-vous : ' || b.about, v.words,
    b.day, case b.how when 'came' then 'both' when 'excused' then 'person' when 'called-off' then 'us' end,
    case when b.how = 'came' then b.minutes end, b.member_id, least(b.begins + interval '2 hours', now() - interval '1 hour')
from became b left join lateral (select x.side, x.words from (values
        ('excused', 0, 'transport', 'Le bus n’est pas passé, un message à 9 h.'), ('excused', 1, 'other', 'La petite est malade.'),
        ('excused', 2, 'employer', 'Appelée pour une mission, le matin même.'), ('excused', 3, 'other', 'Un rendez-vous à la préfecture, donné la veille.'),
        ('absent', 0, 'no-answer', null), ('absent', 1, 'no-answer', null), ('absent', 2, 'transport', 'La seconde correspondance manquée.'),
        ('absent', 3, 'no-answer', null), ('called-off', 0, 'us', null), ('called-off', 1, 'us', null), ('called-off', 2, 'us', null),
        ('called-off', 3, 'us', null)) as x (how, n, side, words) where x.how = b.how and x.n = b.fate % 4) v on true;
insert into appointments.outcomes (id, appointment_id, participant_id, hub_id, how, fact_id, author, written_at)
select md5('outcome ' || id)::uuid, id, person, hub_id, how, fact, member_id, least(begins + interval '2 hours', now() - interval '1 hour') from became;
insert into appointments.nexts (id, appointment_id, participant_id, hub_id, words, author, written_at)
select md5('next ' || b.id)::uuid, b.id, b.person, b.hub_id,
    (array['Elle rappelle quand elle a la réponse.', 'Il préfère venir sans rendez-vous, le jeudi.', 'Rien avant la fin du stage.',
        'On se revoit à l’atelier.'])[1 + b.fate % 4], b.member_id, least(b.begins + interval '2 hours', now() - interval '1 hour')
from became b where not exists (select from met l where l.person = b.person and l.begins > b.begins);
