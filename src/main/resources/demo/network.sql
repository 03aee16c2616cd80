-- A partner of the demonstration that is not one any more, so that the plans that counted on it ask for somebody else. Invented.
insert into network.endings (id, actor_id, kind, on_day, words, noted_by, noted_at)
select md5('ending ' || a.id)::uuid, a.id, 'left', team.today() - 9, 'La convention n’a pas été renouvelée.', a.noted_by,
    now() - interval '9 days'
from network.actors a where a.name = 'Service logement du Beffroi';
