-- What colleagues of the demonstration ask of one another, all invented: a few tasks, somebody spoken to, what is strictly
-- necessary, and one attestation of hours handed to the person who asked for it. Only for the named people, and two tasks for
-- each coach elsewhere.
create temporary table whoever on commit drop as
select m.id, trim(m.first_name || ' ' || m.last_name) as name, m.first_name as first from team.members m;
create temporary table named on commit drop as
select p.id, p.hub_id, trim(p.first_name || ' ' || p.last_name) as name from casefiles.participants p
where p.absorbed_into is null and trim(p.first_name || ' ' || p.last_name) = any (array['Aurélie Carpentier', 'Dylan Hochart',
    'Rachid Amrani', 'Kévin Delporte', 'Mohamed Ziani', 'Fatoumata Diallo']);

create temporary table asked on commit drop as
select md5('task ' || t.what)::uuid as id, n.id as person, coalesce(n.hub_id, 1) as hub_id, t.what, a.id as author, f.id as member,
    case when t.due is not null then team.today() + t.due end as due, t.said, t.ago
from (values
    (null, 'Réserver la salle du jeudi pour la cuisine partagée', 'Nadia', 'Nadia', 3, null, 2),
    ('Kévin Delporte', 'Demander à la mission locale si elle l’a vu', 'Nadia', 'Nadia', 0, null, 4),
    ('Dylan Hochart', 'Lui envoyer les horaires du bus pour l’atelier vélo', 'Nadia', 'Nadia', -1, null, 3),
    ('Aurélie Carpentier', 'Voir avec elle si vendredi convient pour visiter l’appartement', 'Claire', 'Nadia', 2, null, 1),
    ('Rachid Amrani', 'Demander à l’atelier une autre semaine d’immersion', 'Nadia', 'Thomas', 5, 'accepted', 6),
    ('Mohamed Ziani', 'Vérifier avec la CAF la date de fin de ses droits', 'Nadia', 'Claire', 4, null, 2),
    ('Fatoumata Diallo', 'Imprimer son contrat et le lui remettre', 'Nadia', 'Nadia', -2, 'done', 5)
) as t (person, what, author, member, due, said, ago)
left join named n on n.name = t.person join whoever a on a.first = t.author join whoever f on f.first = t.member
where a.name in ('Nadia Belkacem', 'Thomas Vanhoutte', 'Claire Delattre') and f.name in ('Nadia Belkacem', 'Thomas Vanhoutte', 'Claire Delattre')
  and (t.person is null or n.id is not null)
  and exists (select from team.posts p where p.member_id = f.id and p.hub_id = coalesce(n.hub_id, 1) and p.until_day is null)
  and (n.id is null or exists (select from casefiles.care_team c where c.participant_id = n.id and c.member_id = f.id and c.until_day is null));

insert into tasks.tasks (id, participant_id, hub_id, what, due_on, for_member, author, holder, written_at)
select id, person, hub_id, what, due, member, author, author, now() - ago * interval '1 day' from asked;
insert into tasks.turns (id, task_id, participant_id, hub_id, kind, author, written_at)
select md5('turn ' || id)::uuid, id, person, hub_id, said, member, now() - interval '20 hours' from asked where said is not null;

-- Elsewhere, a coach's ordinary week.
create temporary table ordinary on commit drop as
select * from (
    select c.member_id as coach, c.participant_id as person, c.hub_id, row_number() over (partition by c.member_id
        order by md5(c.participant_id::text)) as nth
    from casefiles.care_team c join whoever w on w.id = c.member_id and w.name <> 'Nadia Belkacem'
    join team.posts p on p.member_id = c.member_id and p.hub_id = c.hub_id and p.standing = 'coach' and p.until_day is null
    where c.until_day is null and c.part = 'reference') x
where nth <= 2;
insert into tasks.tasks (id, participant_id, hub_id, what, due_on, for_member, author, holder, written_at)
select md5('task of ' || coach || nth)::uuid, person, hub_id,
    case nth when 1 then 'Appeler la caisse pour le dossier en cours' else 'Préparer le prochain bilan' end,
    team.today() + 2 * nth::int, coach, coach, coach, now() - interval '3 days'
from ordinary;

-- "@Nadia".
insert into casefiles.facts (id, participant_id, hub_id, compartment, strand, state, title, body, day, author, written_at)
select md5('fact spoken ' || n.id)::uuid, n.id, n.hub_id, 'team', 'employment', 'done', 'Appel de l’atelier',
    '@Nadia : ils proposent une autre semaine, en début d’année. Tu le vois jeudi, tu lui en parles ?', team.today() - 1, t.id,
    now() - interval '18 hours'
from named n join whoever t on t.name = 'Thomas Vanhoutte' where n.name = 'Rachid Amrani';
insert into tasks.mentions (id, participant_id, hub_id, member_id, fact_id, author, written_at)
select md5('mention ' || f.id)::uuid, f.participant_id, f.hub_id, w.id, f.id, f.author, f.written_at
from named n join casefiles.facts f on f.id = md5('fact spoken ' || n.id)::uuid join whoever w on w.name = 'Nadia Belkacem'
where exists (select from casefiles.care_team c where c.participant_id = n.id and c.member_id = w.id and c.until_day is null);

-- Strictly necessary, from Claire to the two coaches.
insert into tasks.necessary_notes (id, participant_id, hub_id, words, told, whole_team, author, written_at)
select md5('necessary ' || n.id)::uuid, n.id, n.hub_id,
    'Jusqu’à la fin du mois, lui écrire plutôt que l’appeler, et ne rien laisser sur le répondeur.', true, false, c.id,
    now() - interval '3 hours'
from named n join whoever c on c.name = 'Claire Delattre' where n.name = 'Aurélie Carpentier';
insert into tasks.necessary_readers (id, note_id, participant_id, hub_id, member_id, author)
select md5('necessary for ' || w.id)::uuid, o.id, o.participant_id, o.hub_id, w.id, o.author
from named n join tasks.necessary_notes o on o.participant_id = n.id
join whoever w on w.name in ('Nadia Belkacem', 'Thomas Vanhoutte')
where exists (select from casefiles.care_team c where c.participant_id = n.id and c.member_id = w.id and c.until_day is null);
insert into tasks.mentions (id, participant_id, hub_id, member_id, note_id, author, written_at)
select md5('mention ' || r.id)::uuid, r.participant_id, r.hub_id, r.member_id, r.note_id, r.author, now() - interval '3 hours'
from tasks.necessary_readers r;

-- An attestation of the last three months, asked for by Aurélie and handed to her.
create temporary table paper on commit drop as
select md5('paper ' || n.id)::uuid as id, n.id as person, n.hub_id, n.name, p.birth_date as born, h.name as hub, r.title as programme,
    coalesce((select string_agg(c.name, ' et ' order by c.kind, c.name) from programme.carriers c where c.programme_id = r.id), '') as carriers,
    w.id as author, w.name as signed, team.today() - 6 as on_day, (team.today() - interval '3 months')::date as first,
    team.today() - 6 as last
from named n join casefiles.participants p on p.id = n.id join programme.hubs h on h.id = n.hub_id
join programme.programmes r on r.id = h.programme_id join whoever w on w.name = 'Nadia Belkacem'
where n.name = 'Aurélie Carpentier' and exists (select from hours.sources(n.id, (team.today() - interval '3 months')::date, team.today() - 6));
create temporary table counted on commit drop as
select p.id as paper, s.kind, count(*)::int as times, sum(s.minutes)::int as minutes,
    array_position(array['workshop', 'citizen-experience', 'visit', 'appointment', 'contact', 'step'], s.kind) as rank
from paper p cross join lateral hours.sources(p.person, p.first, p.last) s group by 1, 2;
insert into hours.attestations (id, participant_id, hub_id, asked_on, asked_how, from_day, until_day, name, birth_date, hub, programme,
    carriers, signed_by, on_day, mark, author, written_at)
select p.id, p.person, p.hub_id, p.on_day, 'spoken', p.first, p.last, p.name, p.born, p.hub, p.programme, p.carriers, p.signed, p.on_day,
    sha256(convert_to(concat_ws(E'\n', '1', p.on_day, p.first, p.last, p.on_day, p.name, coalesce(p.born::text, 'null'), p.hub, p.programme,
        p.carriers, p.signed, (select string_agg(concat_ws(' ', c.kind, c.times, c.minutes), E'\n' order by c.rank) from counted c)), 'UTF8')),
    p.author, now() - interval '6 days'
from paper p;
insert into hours.lines (id, attestation_id, participant_id, hub_id, place, kind, times, minutes, author, written_at)
select md5('line ' || c.kind || p.id)::uuid, p.id, p.person, p.hub_id, (row_number() over (order by c.rank))::int - 1, c.kind, c.times,
    c.minutes, p.author, now() - interval '6 days'
from counted c join paper p on p.id = c.paper;
insert into hours.turns (id, attestation_id, participant_id, hub_id, kind, on_day, author, written_at)
select md5('handed ' || p.id)::uuid, p.id, p.person, p.hub_id, 'handed', p.on_day, p.author, now() - interval '6 days' from paper p;
