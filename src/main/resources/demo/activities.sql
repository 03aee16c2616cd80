-- Workshops, citizen experiences and visits of the demonstration, all invented; written in one go, after the people. Drawn from
-- what does not change (md5), so that the same day and the same people always give the same sessions. Nobody is made to come on
-- a day after the last sign they gave, or the silences of the demonstration would end; of the named people, none was there.
create temporary table offered on commit drop as
select md5('activity ' || h.id || ' ' || t.n)::uuid as id, h.id as hub_id, h.opens_on, t.*,
    (select p.member_id from team.posts p where p.hub_id = h.id and p.standing = 'coach' and p.until_day is null
        order by p.from_day, p.id limit 1) as coach
from programme.hubs h cross join (values
    (0, 'Cuisine partagée du jeudi', 'citizen', 'citizen-experience', 'Association Les Passerelles', 'Maison de quartier, grande cuisine', 'On choisit le menu ensemble, on mange ensemble.', 3, '09:30', '13:45', 1, 10),
    (1, 'Potager des voisins', 'citizen', 'citizen-experience', 'Association Les Passerelles', 'Jardin derrière la maison de quartier', 'On sème, on arrose, on repart avec des légumes.', 1, '14:00', '16:30', 2, 8),
    (2, 'Réparer son vélo', 'citizen', 'citizen-experience', 'Atelier vélo La Roue libre', 'Atelier La Roue libre', 'On apporte le sien ou on en remonte un.', 2, '14:00', '17:00', 2, 6),
    (3, 'Tri des dons à l’épicerie', 'citizen', 'citizen-experience', 'Épicerie solidaire du Pont Rouge', 'Épicerie du Pont Rouge', 'Une équipe de bénévoles, une matinée.', 4, '09:00', '12:00', 2, 8),
    (4, 'Comprendre ses courriers', 'social', 'workshop', null, 'Salle du hub', 'Chacun vient avec une enveloppe qu’il n’ouvre pas.', 1, '09:30', '11:30', 1, 8),
    (5, 'Un budget qui respire', 'social', 'workshop', null, 'Salle du hub', 'Les factures, les imprévus, ce qu’on peut demander.', 3, '14:00', '16:00', 2, 8),
    (6, 'Chercher un logement à plusieurs', 'social', 'workshop', 'Service logement du Beffroi', 'Service logement du Beffroi', 'Le dossier, les délais, les visites.', 2, '09:30', '12:00', 2, 6),
    (7, 'Parler français autour d’un café', 'social', 'workshop', 'Cours de français du Fil d’Ariane', 'Salle du hub', 'Sans cahier : on parle.', 4, '14:00', '16:00', 1, 12),
    (8, 'Raconter ce qu’on sait faire', 'employment', 'workshop', null, 'Salle du hub', 'Trois images chacun, puis on cherche les mots.', 1, '09:30', '12:00', 2, 8),
    (9, 'Préparer un entretien', 'employment', 'workshop', null, 'Salle du hub', 'On s’entraîne à deux, on se filme si on veut.', 2, '09:00', '11:30', 1, 10),
    (10, 'Visite du centre de formation', 'employment', 'visit', 'Centre de formation du Canal', 'Centre de formation du Canal', 'Les plateaux techniques, et des stagiaires qui racontent.', 3, '09:00', '15:30', 4, 12),
    (11, 'Code de la route, ensemble', 'social', 'workshop', 'Auto-école solidaire La Bifurcation', 'Auto-école La Bifurcation', 'Une série de questions, puis on en parle.', 4, '10:00', '12:00', 1, 8)
) as t (n, title, strand, kind, host, place, words, weekday, begins, ends, every, places)
where (t.n + h.id) % 3 <> 1;
delete from offered where coach is null;

insert into activities.activities (id, hub_id, title, strand, kind, host_id, place, words, author, written_at)
select o.id, o.hub_id, o.title, o.strand, o.kind, (select a.id from network.actors a where a.name = o.host limit 1), o.place, o.words,
    o.coach, now() - interval '60 days'
from offered o;

create temporary table held on commit drop as
select md5('session ' || o.id || ' ' || d.day)::uuid as id, o.id as activity_id, o.hub_id, o.n, o.title, o.strand, d.day,
    o.begins::time as begins, o.ends::time as ends, o.places, o.coach,
    ('x' || left(md5('luck ' || o.id || d.day), 4))::bit(16)::int as luck
from offered o
cross join lateral (select g.day - case when to_char(g.day, 'MM-DD') in ('01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11',
        '12-25') then case extract(isodow from g.day) when 1 then -1 else 1 end else 0 end as day
    from (select date_trunc('week', team.today())::date + 7 * k + o.weekday as day
        from generate_series(-6, 5) k where (k + o.n) % o.every = 0) g) d -- held the day before a public holiday
where d.day >= o.opens_on;

insert into activities.sessions (id, activity_id, hub_id, day, from_time, to_time, places, author, written_at)
select h.id, h.activity_id, h.hub_id, h.day, h.begins, h.ends, h.places, h.coach, now() - interval '59 days' from held h;

insert into activities.shares (session_id, hub_id, author, written_at)
select h.id, (select b.id from programme.hubs a join programme.hubs b on b.programme_id = a.programme_id and b.id <> a.id
        where a.id = h.hub_id order by (b.id - a.id + 100) % 100 limit 1), h.coach, now() - interval '58 days'
from held h where h.n in (0, 10) and exists (select from programme.hubs x where x.id <> h.hub_id);

-- Who is enrolled, in order: for the past, those who gave a sign since come first.
create temporary table enrolled on commit drop as
select * from (
    select md5('enrolment ' || h.id || p.id)::uuid as id, h.id as session_id, p.id as person, p.hub_id, h.day, h.places, h.luck, h.title,
        h.strand, (extract(epoch from h.ends - h.begins) / 60)::int as minutes, coalesce(g.last_sign >= h.day, false) as signs,
        (select t.member_id from team.posts t where t.hub_id = p.hub_id and t.standing = 'coach' and t.until_day is null
            order by t.from_day, t.id limit 1) as coach,
        row_number() over (partition by h.id order by (h.day < team.today() and coalesce(g.last_sign >= h.day, false)) desc,
            p.hub_id = h.hub_id desc, md5(h.id || ' ' || p.id)) as nth,
        ('x' || left(md5('fate ' || h.id || p.id), 4))::bit(16)::int % 100 as fate
    from held h
    join casefiles.participants p on p.absorbed_into is null and (p.hub_id = h.hub_id
        or exists (select from activities.shares s where s.session_id = h.id and s.hub_id = p.hub_id and md5(p.id::text || h.id) < '3'))
    join journeys.journeys j on j.participant_id = p.id and j.entered_on <= h.day and j.exited_on is null and j.suspended_since is null
    left join lateral (select max(f.day) as last_sign from casefiles.facts f
        where f.participant_id = p.id and f.sign in ('person', 'both') and f.state = 'done') g on true
    where h.day >= team.today() or trim(p.first_name || ' ' || p.last_name) <> all (array[{named}])
) x
where nth <= case when day < team.today() then places - luck % 3 else places + luck % 5 - 2 end;

insert into activities.enrolments (id, session_id, participant_id, hub_id, author, written_at)
select id, session_id, person, hub_id, coach, least(now() - interval '1 day', (day - 9)::timestamptz) + nth * interval '1 second'
from enrolled order by session_id, nth;
insert into activities.seats (id, enrolment_id, participant_id, hub_id, author, written_at)
select md5('seat ' || id)::uuid, id, person, hub_id, coach, least(now() - interval '1 day', (day - 8)::timestamptz)
from enrolled where nth <= places order by session_id, nth;

-- Somebody no longer comes, and whoever waits is to be proposed the place.
insert into activities.withdrawals (id, enrolment_id, participant_id, hub_id, author, written_at)
select md5('withdrawal ' || id)::uuid, id, person, hub_id, coach, now() - interval '20 hours'
from enrolled where day >= team.today() and nth = 2 and luck % 3 = 0;

create temporary table noted on commit drop as
select e.*, md5('attendance ' || e.id)::uuid as attendance, md5('fact of ' || e.id)::uuid as fact,
    case when e.signs and e.fate < 82 then 'came' when e.fate % 7 = 0 then 'called-off' when e.fate % 2 = 0 then 'excused' else 'absent' end
        as how
from enrolled e where e.day < team.today() and e.nth <= e.places and not (e.day > team.today() - 4 and e.luck % 3 = 0);

insert into casefiles.facts (id, participant_id, hub_id, compartment, strand, state, broken_by, title, body, day, sign, minutes, author,
    written_at)
select n.fact, n.person, n.hub_id, 'team', n.strand, case when n.how = 'came' then 'done' else 'broken' end, v.side, n.title, v.words, n.day,
    case n.how when 'came' then 'both' when 'excused' then 'person' when 'called-off' then 'us' end,
    case when n.how = 'came' then n.minutes end, n.coach, least(n.day + time '17:30', now() - interval '2 hours')
from noted n left join lateral (select x.side, x.words from (values
        ('excused', 0, 'transport', 'Le bus n’est pas passé, un message à 9 h.'), ('excused', 1, 'other', 'La petite est malade.'),
        ('excused', 2, 'employer', 'Appelée pour une mission, le matin même.'), ('excused', 3, 'person', 'Pas le courage ce jour-là, et le dit.'),
        ('absent', 0, 'no-answer', null), ('absent', 1, 'transport', 'Deux correspondances, la seconde manquée.'),
        ('absent', 2, 'no-answer', null), ('absent', 3, 'other', 'Un rendez-vous à la préfecture, donné la veille.'),
        ('called-off', 0, 'us', null), ('called-off', 1, 'us', null), ('called-off', 2, 'us', null), ('called-off', 3, 'us', null)
    ) as x (how, n, side, words) where x.how = n.how and x.n = n.fate % 4) v on true;

insert into activities.attendances (id, enrolment_id, participant_id, hub_id, how, unsigned, fact_id, author, written_at)
select n.attendance, n.id, n.person, n.hub_id, n.how, n.how = 'came' and n.fate % 25 = 3, n.fact, n.coach,
    least(n.day + time '17:30', now() - interval '2 hours')
from noted n;

insert into activities.returned_sheets (id, session_id, hub_id, name, media_type, bytes, author, written_at)
select md5('sheet ' || h.id)::uuid, h.id, h.hub_id, 'emargement-' || h.day || '.pdf', 'application/pdf', decode('{specimen}', 'hex'), h.coach,
    least(h.day + time '18:00', now() - interval '1 hour')
from held h where h.day < team.today() - 2 and h.luck % 5 <> 0
  and exists (select from noted n where n.session_id = h.id and n.how = 'came');
