-- Spaces of the demonstration, all invented: Aurélie has hers and writes to Nadia; Rachid asks for his file; Dylan had one and
-- closed it himself. Each said yes on a day of the past. What opens the door is printed by Nadia, as in life.
create temporary table own on commit drop as
select p.id, p.hub_id, trim(p.first_name || ' ' || p.last_name) as name, n.agreed, md5('space ' || p.id)::uuid as space,
    (select t.member_id from team.posts t where t.hub_id = p.hub_id and t.standing = 'coach' and t.until_day is null
        order by t.from_day, t.id limit 1) as coach
from casefiles.participants p
join (values ('Aurélie Carpentier', 49), ('Rachid Amrani', 20), ('Dylan Hochart', 35)) as n (name, agreed)
    on n.name = trim(p.first_name || ' ' || p.last_name)
where p.absorbed_into is null;

insert into myspace.spaces (id, participant_id, hub_id, agreed_on, author, written_at)
select o.space, o.id, o.hub_id, team.today() - o.agreed, o.coach, now() - o.agreed * interval '1 day' from own o;

insert into myspace.ways_in (id, participant_id, hub_id, space_id, kind, hash, author, expires_at, spent_at, written_at)
select md5('way ' || o.id || d.ago)::uuid, o.id, o.hub_id, o.space, d.kind, sha256(convert_to('spent ' || o.id || d.ago, 'UTF8')),
    case d.kind when 'printed' then o.coach end, d.at + interval '30 minutes', d.at + interval '4 minutes', d.at
from own o cross join lateral (select k.ago, k.kind, (team.today() - k.ago + time '18:20') at time zone 'Europe/Paris' as at
    from (values (19, 'printed'), (3, 'sms')) as k (ago, kind)) d;
insert into myspace.visits (id, participant_id, hub_id, space_id, way_id, hash, used_at, ended_at, written_at)
select md5('visit ' || w.id)::uuid, w.participant_id, w.hub_id, w.space_id, w.id, sha256(convert_to('visit ' || w.id, 'UTF8')),
    w.spent_at + interval '6 minutes', w.spent_at + interval '6 minutes', w.spent_at
from myspace.ways_in w join own o on o.space = w.space_id;

insert into myspace.messages (id, participant_id, hub_id, kind, words, author, written_at)
select md5('message ' || o.id || m.ago)::uuid, o.id, o.hub_id, m.kind, m.words, case when m.team then o.coach end,
    (team.today() - m.ago + m.at) at time zone 'Europe/Paris'
from own o join (values
    ('Aurélie Carpentier', 19, time '18:26', 'written', false, 'Bonjour Nadia. J’ai mon papier, ça marche. Est-ce que je dois apporter quelque chose pour l’AFPA ?'),
    ('Aurélie Carpentier', 18, time '09:12', 'written', true, 'Bonjour Aurélie. Bravo. Une pièce d’identité et votre CV. Si vous ne retrouvez pas le CV, on le réimprime ensemble.'),
    ('Aurélie Carpentier', 3, time '18:27', 'written', false, 'Le bus de 8 h est supprimé la semaine prochaine. Est-ce qu’on peut se voir à 9 h 30 plutôt que 9 h ?'),
    ('Rachid Amrani', 3, time '18:25', 'written', false, 'Je voudrais relire ce que l’entreprise a dit de moi.'),
    ('Rachid Amrani', 2, time '10:05', 'spoken', true, null)) as m (name, ago, at, kind, team, words) on m.name = o.name;

insert into myspace.requests (id, participant_id, hub_id, asked_on, due_on, written_at)
select md5('request ' || o.id)::uuid, o.id, o.hub_id, team.today() - 3, (team.today() - 3 + interval '1 month')::date,
    (team.today() - 3 + time '18:27') at time zone 'Europe/Paris'
from own o where o.name = 'Rachid Amrani';
insert into myspace.acts (id, participant_id, hub_id, act, written_at)
select md5('act ' || o.id || a.act)::uuid, o.id, o.hub_id, a.act, (team.today() - 3 + time '18:28') at time zone 'Europe/Paris'
from own o join (values ('Aurélie Carpentier', 'write'), ('Rachid Amrani', 'write'), ('Rachid Amrani', 'ask-file')) as a (name, act)
    on a.name = o.name;

insert into myspace.closings (id, participant_id, hub_id, space_id, author, written_at)
select md5('closing ' || o.id)::uuid, o.id, o.hub_id, o.space, null, (team.today() - 2 + time '20:05') at time zone 'Europe/Paris'
from own o where o.name = 'Dylan Hochart';
insert into myspace.acts (id, participant_id, hub_id, act, written_at)
select md5('act ' || o.id || 'close')::uuid, o.id, o.hub_id, 'close', (team.today() - 2 + time '20:05') at time zone 'Europe/Paris'
from own o where o.name = 'Dylan Hochart';

-- Who opened her file lately, as the journal would have it.
insert into journal.entries (at, member_id, act, reading, participant_ids)
select (team.today() - e.ago + time '10:40') at time zone 'Europe/Paris', m.id, e.act, e.reading, array[o.id]
from own o cross join (values ('Nadia', 'Belkacem', 14, 'file', true), ('Nadia', 'Belkacem', 14, 'write-fact', false),
    ('Thomas', 'Vanhoutte', 11, 'file', true), ('Thomas', 'Vanhoutte', 11, 'write-fact', false), ('Claire', 'Delattre', 13, 'file', true),
    ('Nadia', 'Belkacem', 3, 'file', true)) as e (first, last, ago, act, reading)
join team.members m on m.first_name = e.first and m.last_name = e.last
where o.name = 'Aurélie Carpentier' order by 1;

-- Aurélie would like her attestation for last month.
insert into hours.asks (id, participant_id, hub_id, asked_on, from_day, until_day, kinds, written_at)
select md5('hours ' || o.id)::uuid, o.id, o.hub_id, team.today() - 3,
    (date_trunc('month', team.today() - 3) - interval '1 month')::date, (date_trunc('month', team.today() - 3) - interval '1 day')::date,
    array['workshop', 'citizen-experience', 'visit', 'appointment', 'contact', 'step'],
    (team.today() - 3 + time '18:29') at time zone 'Europe/Paris'
from own o where o.name = 'Aurélie Carpentier';
insert into myspace.acts (id, participant_id, hub_id, act, written_at)
select md5('act ' || o.id || 'hours')::uuid, o.id, o.hub_id, 'ask-hours', (team.today() - 3 + time '18:29') at time zone 'Europe/Paris'
from own o where o.name = 'Aurélie Carpentier';
