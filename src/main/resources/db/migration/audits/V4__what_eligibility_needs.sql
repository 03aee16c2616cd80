-- Of the entry's answers, those leave that the recipe says eligibility rests on: `questions` of a draw. `asked` are all that the
-- recipes of the drawn journeys ask; of the others a pack says that an answer was noted, and no more. Null: drawn when all left.
alter table audits.draws add column asked text[];
drop function audits.proofs(uuid, text[]);

-- What proves one journey: who, when they were informed and agreed, what the entry asked, suspensions, exit and its proof, news.
-- No note, no need, no prescriber, no way to reach; of the answers those to `questions`, and of those to
-- `asked` that there is one; why something was put right stays here.
create function audits.proofs(journey uuid, questions text[], asked text[]) returns jsonb language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select jsonb_build_object(
        'lastName', p.last_name, 'firstName', p.first_name, 'birthDate', p.birth_date, 'reference', p.source_reference,
        'hub', h.name, 'recipe', j.recipe_code, 'version', j.recipe_version, 'entered', j.entered_on,
        'entry', (select jsonb_build_object('at', e.written_at, 'by', audits.author(e.author))
            from journeys.entries e where e.journey_id = j.id and e.stands),
        'undertakings', (select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'on', u.given_on, 'how', u.how,
                'at', u.written_at, 'by', audits.author(u.author)) order by u.given_on, u.written_at), '[]')
            from journeys.undertakings u where u.journey_id = j.id),
        'answers', (select coalesce(jsonb_agg(jsonb_build_object('question', a.question, 'state', a.state,
                'answer', a.answer, 'on', a.as_of, 'at', a.written_at, 'by', audits.author(a.author))), '[]')
            from (select distinct on (s.question) s.* from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = any (questions)
                order by s.question, s.as_of <= j.entered_on desc, abs(s.as_of - j.entered_on), s.written_at desc) a),
        'answered', (select coalesce(jsonb_agg(distinct s.question), '[]') from casefiles.situations s
            where s.participant_id = j.participant_id and s.question = any (asked)),
        'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_day, 'until', s.until_day,
                'reason', s.reason) order by s.from_day), '[]')
            from journeys.suspensions s where s.journey_id = j.id and s.stands and s.change <> 'taken-back'),
        'exit', (select jsonb_build_object('on', x.left_on, 'outcome', x.outcome, 'details', x.details,
                'evidenceNeeded', x.evidence_needed, 'followUps', x.follow_ups, 'at', x.written_at,
                'by', audits.author(x.author))
            from journeys.exits x where x.journey_id = j.id and x.stands and x.change <> 'taken-back'),
        'evidence', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'document', d.id, 'name', d.name,
                'size', length(d.bytes), 'statement', v.statement, 'at', v.written_at, 'by', audits.author(v.author))
                order by v.written_at, v.id), '[]')
            from journeys.evidence v left join casefiles.documents d on d.id = v.document_id and d.compartment = 'journey'
            where v.journey_id = j.id),
        'followUps', (select coalesce(jsonb_agg(jsonb_build_object('after', f.after, 'on', f.asked_on, 'answer', f.answer,
                'situation', f.situation, 'attempts', f.attempts, 'at', f.written_at, 'by', audits.author(f.author))
                order by f.asked_on), '[]')
            from journeys.follow_ups f where f.journey_id = j.id and f.stands))
    from journeys.journeys j join casefiles.participants p on p.id = j.participant_id join programme.hubs h on h.id = j.hub_id
    where j.id = journey
$$;
revoke all on function audits.proofs(uuid, text[], text[]) from public;

-- The evidence of a sample, of some of its `journeys` or of all; the latest draw a journey is in speaks. Who was read is
-- journaled here: a row a person when their file is opened or taken away, a row a hub for the list. A journey that is no more
-- has no proofs.
create or replace function audits.evidence(which uuid, journeys uuid[], whole boolean)
    returns table (draw_id uuid, place int, journey_id uuid, participant_id uuid, proofs jsonb)
    language plpgsql volatile security definer set search_path = pg_catalog, audits as $$
declare why text := audits.reading_because(which);
begin
    if why is null then return; end if;
    return query
        with drawn as materialized (
            select distinct on (s.journey_id) s.draw_id, s.place, s.journey_id, j.participant_id, j.hub_id, d.questions, coalesce(d.asked, d.questions) as asked,
                d.drawn_at
            from audits.sampled s join audits.draws d on d.id = s.draw_id and d.audit_id = which
            left join journeys.journeys j on j.id = s.journey_id
            where journeys is null or s.journey_id = any (journeys)
            order by s.journey_id, d.drawn_at desc),
        told as (
            insert into journal.entries (member_id, hub_id, act, reading, participant_ids, reason)
            select team.viewer(), d.hub_id, case when whole then 'audit-pack' else 'audit-sample' end, true,
                array_agg(distinct d.participant_id), why
            from drawn d where d.participant_id is not null
            group by d.hub_id, case when whole then d.participant_id end)
        select d.draw_id, d.place, d.journey_id, d.participant_id, audits.proofs(d.journey_id, d.questions, d.asked)
        from drawn d order by d.drawn_at, d.place;
end $$;
